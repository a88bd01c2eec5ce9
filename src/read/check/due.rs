//! Days by which something is to be done that stand before the meeting.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Block, Minutes, Status};
use crate::read::reader::Reader;
use crate::span::{Span, line_ends, slice_in};

/// Looks the due days over of what is not done yet.
pub(super) fn days(reader: &mut Reader<'_, '_>, minutes: &Minutes<'_>) {
    let Some(meeting) = minutes.meeting.date else { return };
    minutes.each_block(&mut |block| {
        let Block::Action(action) = block else { return };
        let Some(due) = action.due.as_ref().filter(|_| action.status != Some(Status::Done)) else { return };
        let Some(day) = due.date.filter(|day| *day < meeting) else { return };
        let message = format!("this is due by {day}, before the meeting of {meeting}");
        let span = place(reader.outline.text, &due.text, action.span);
        let told = Diagnostic::new(Code::DueBeforeMeeting, span, message);
        reader.tell(told.hint("it may have been left over from an earlier meeting, or the year is wrong"));
    });
}

/// Where words of an action stand; the action where they were put together anew.
fn place(source: &str, words: &str, action: Span) -> Span {
    let Some(own) = slice_in(source, words) else { return action };
    let start = (own.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
    let before = source.get(action.start..start).unwrap_or("");
    Span { line: action.line + line_ends(before), start, end: start + own.len() }
}
