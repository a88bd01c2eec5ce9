fn main() {
    for path in std::env::args().skip(1) {
        if path.starts_with("--") {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let minutes = minutes_extract::parse_bytes(&bytes).unwrap();
        println!("{}", serde_json::to_string_pretty(&minutes).unwrap());
    }
}
