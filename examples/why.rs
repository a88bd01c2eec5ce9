//! Prints why the lines of a document were read as they were.
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: why FILE")?;
    let bytes = std::fs::read(path)?;
    let decoded = minutes_extract::decode(&bytes, None)?;
    for reason in minutes_extract::why(&decoded.text) {
        let rows: Vec<String> = reason.rows.iter().map(|row| format!("{} ({} {:+})", row.name, row.answer, row.weight)).collect();
        let text = decoded.text.lines().nth(reason.first_line - 1).unwrap_or("");
        println!("{}: {:.50} -> {} by {} ({}); {}", reason.first_line, text, reason.answer, reason.lead, reason.question, rows.join(", "));
    }
    Ok(())
}
