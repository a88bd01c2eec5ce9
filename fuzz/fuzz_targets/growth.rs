//! One shape, short and long: the time must not grow faster than the length, nor be many times that of an ordinary document.
//!
//! Time is that of this thread alone. A suspicion is looked into again, at a greater length and with the best of several readings, before
//! it counts.

#![no_main]

use std::sync::LazyLock;
use std::time::Duration;

use arbitrary::Arbitrary;
use cpu_time::ThreadTime;
use libfuzzer_sys::{Corpus, fuzz_target};
use minutes_extract::parse;
use minutes_extract_fuzz::Fragments;

/// A document that goes on and on.
#[derive(Arbitrary, Debug)]
struct Shape {
    before: Fragments,
    unit: Fragments,
    /// What stands behind each unit.
    counted: Counted,
    behind: Fragments,
}

/// What makes units differ: rules that look for repeats must bear many different things too.
#[derive(Arbitrary, Clone, Copy, Debug)]
enum Counted {
    Not,
    /// The number of the unit.
    Number,
    /// The same, ending a line.
    Line,
    /// The same, as a word.
    Word,
}

impl Shape {
    /// The shape, as long as asked for or a little longer. `None` where there is nothing to repeat.
    fn text(&self, length: usize) -> Option<String> {
        let unit = self.unit.text();
        let mut text = self.before.text();
        let mut number = 0_usize;
        while text.len() < length {
            number += 1;
            text.push_str(&unit);
            match self.counted {
                Counted::Not if unit.is_empty() => return None,
                Counted::Not => {}
                Counted::Number => text.push_str(&number.to_string()),
                Counted::Line => text.push_str(&format!("{number}\n")),
                Counted::Word => {
                    // Two letters a digit of a number to the base of 26, so that no word is a number.
                    let mut rest = number;
                    text.push('X');
                    while rest > 0 {
                        text.push(char::from(b'a' + u8::try_from(rest % 26).unwrap_or(0)));
                        rest /= 26;
                    }
                }
            }
        }
        text.push_str(&self.behind.text());
        Some(text)
    }
}

/// How often the longer text holds the shorter one.
const LONGER: usize = 8;
/// More than this much more time per byte for the longer text is a finding.
const GROWTH: f64 = 3.0;
/// More than this much more time per byte than for an ordinary document is one too. Texts of nothing but figures come near it.
const COST: f64 = 40.0;

/// The time per byte of an ordinary document.
static ORDINARY: LazyLock<f64> = LazyLock::new(|| {
    let document = include_str!("../../fixtures/layouts/house.txt");
    nanoseconds(document, 50)
});

/// The time per byte, the best of so many readings.
fn nanoseconds(text: &str, readings: usize) -> f64 {
    let best = (0..readings).map(|_| {
        let start = ThreadTime::now();
        std::hint::black_box(parse(std::hint::black_box(text)));
        start.elapsed()
    });
    best.min().unwrap_or(Duration::ZERO).as_nanos() as f64 / text.len() as f64
}

/// What is wrong with the time that a shape takes, looked at in this length so many times.
fn suspicion(shape: &Shape, length: usize, readings: usize) -> Option<String> {
    let short = nanoseconds(&shape.text(length)?, readings);
    let long = nanoseconds(&shape.text(length * LONGER)?, readings);
    if long > GROWTH * short.max(*ORDINARY / 2.0) {
        return Some(format!("{short:.0} ns a byte in {length} bytes, {long:.0} in {LONGER} times as many"));
    }
    (long > COST * *ORDINARY).then(|| format!("{long:.0} ns a byte; an ordinary document takes {:.0}", *ORDINARY))
}

fuzz_target!(|shape: Shape| -> Corpus {
    if shape.before.text().len() + shape.behind.text().len() > 4096 {
        return Corpus::Reject;
    }
    if suspicion(&shape, 2 << 10, 1).is_some()
        && suspicion(&shape, 4 << 10, 3).is_some()
        && let Some(finding) = suspicion(&shape, 32 << 10, 3)
    {
        panic!("{finding}: {:?}", shape.unit.text());
    }
    Corpus::Keep
});
