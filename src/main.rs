//! The command `minutes-extract`. All of it is in [`cli`]; all that it knows of minutes is in the library.

mod cli;

fn main() -> std::process::ExitCode {
    cli::main()
}
