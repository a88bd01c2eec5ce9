//! Where the data goes: standard output, or a file that is there as a whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Stdout, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use tempfile::NamedTempFile;

use super::args::Paging;
use super::plan::{Form, Target};
use super::terminal;

/// An open output. What is written reaches its place by [`Output::finish`]; without it a file stays as it was.
#[derive(Debug)]
pub struct Output {
    sink: BufWriter<Sink>,
    name: String,
}

#[derive(Debug)]
enum Sink {
    Stdout(Stdout),
    /// Standard output, or the pager before it, once all is there.
    Shown(Vec<u8>, Paging),
    /// A device or a pipe, which cannot be put in place of another.
    Direct(File),
    /// A file beside the one that it will be renamed to.
    Beside(NamedTempFile, PathBuf),
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Sink::Stdout(stdout) => stdout.write(bytes),
            Sink::Shown(shown, _) => shown.write(bytes),
            Sink::Direct(file) => file.write(bytes),
            // The file inside, whose errors do not name the passing path.
            Sink::Beside(file, _) => file.as_file_mut().write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Sink::Stdout(stdout) => stdout.flush(),
            Sink::Shown(..) => Ok(()),
            Sink::Direct(file) => file.flush(),
            Sink::Beside(file, _) => file.as_file_mut().flush(),
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.sink.write(bytes)
    }

    // JSON comes in many small pieces, which a buffer with room takes at once.
    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.sink.write_all(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }
}

impl Output {
    /// Opens an output before any work is done, so that a wrong path is told at once.
    pub fn open(target: &Target) -> anyhow::Result<Output> {
        let (sink, name) = match target {
            Target::Stdout => (Sink::Stdout(io::stdout()), "standard output".to_owned()),
            Target::File(path) => {
                let name = path.display().to_string();
                (file(path).with_context(|| cannot_write(&name))?, name)
            }
        };
        Ok(Output { sink: BufWriter::with_capacity(1 << 16, sink), name })
    }

    /// Opens the output of a form: a view for a person goes through a pager.
    pub fn of(form: Form, target: &Target) -> anyhow::Result<Output> {
        let Output { sink, name } = Output::open(target)?;
        Ok(match (form, sink.get_ref()) {
            (Form::View(_, shown), Sink::Stdout(_)) => Output { sink: BufWriter::new(Sink::Shown(Vec::new(), shown.paging)), name },
            _ => Output { sink, name },
        })
    }

    /// The file that this output will take the place of, links resolved; `None` where it takes nobody's.
    pub fn replaces(&self) -> Option<PathBuf> {
        match self.sink.get_ref() {
            Sink::Beside(_, path) => fs::canonicalize(path).ok(),
            Sink::Stdout(_) | Sink::Shown(..) | Sink::Direct(_) => None,
        }
    }

    /// Sends the rest on its way and puts a file into its place.
    pub fn finish(self) -> anyhow::Result<()> {
        let failed = || cannot_write(&self.name);
        let mut sink = self.sink.into_inner().map_err(io::IntoInnerError::into_error).with_context(failed)?;
        sink.flush().with_context(failed)?;
        match sink {
            Sink::Beside(file, path) => file.persist(path).map(drop).map_err(|error| error.error).with_context(failed),
            Sink::Shown(shown, paging) => terminal::show(&shown, paging).with_context(failed),
            Sink::Stdout(_) | Sink::Direct(_) => Ok(()),
        }
    }

    /// Writes all that there is to it and finishes it.
    pub fn put(mut self, bytes: &[u8]) -> anyhow::Result<()> {
        self.write_all(bytes).with_context(|| self.failure())?;
        self.finish()
    }

    /// What is said where writing fails.
    pub fn failure(&self) -> String {
        cannot_write(&self.name)
    }
}

fn cannot_write(name: &str) -> String {
    format!("cannot write {name}")
}

fn file(path: &Path) -> anyhow::Result<Sink> {
    // A link stays a link: what it leads to is written.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let present = match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => bail!("it is a folder; name a file in it"),
        Ok(metadata) if !metadata.is_file() => return Ok(Sink::Direct(OpenOptions::new().write(true).open(path)?)),
        Ok(metadata) => Some(metadata.permissions()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error.into()),
    };
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    if !folder.is_dir() {
        bail!("there is no folder {}", folder.display());
    }
    let mut builder = tempfile::Builder::new();
    // Hidden, so that a search of the folder passes it over.
    builder.prefix(".minutes-extract-").suffix(".tmp");
    // As any program would create it: the umask takes away what it should.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let file = builder.tempfile_in(folder).map_err(|error| io::Error::from(error.kind()))?;
    if let Some(permissions) = present {
        file.as_file().set_permissions(permissions)?;
    }
    Ok(Sink::Beside(file, path.to_owned()))
}
