//! The options that name a form of output, a row each. [`super::args`] has what each says of itself, [`super::plan`] makes a form of it.

use super::args::Args;

macro_rules! forms {
    ($( $(#[$when:meta])* $name:ident $field:ident $option:literal $ending:expr; )*) => {
        /// An option that names a form of output.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FormName { $( $(#[$when])* $name, )* }

        /// The options, as the parser of arguments calls them.
        pub const FORMS: &[&str] = &[ $( $(#[$when])* stringify!($field), )* ];

        /// Each with its option and the ending of files that hold nothing else.
        const ROWS: &[(FormName, &str, Option<&str>)] = &[ $( $(#[$when])* (FormName::$name, $option, $ending), )* ];

        impl FormName {
            /// The form that the arguments name.
            pub fn of(args: &Args) -> Option<FormName> {
                let named = [ $( $(#[$when])* (FormName::$name, args.$field), )* ];
                named.into_iter().find(|(_, is_named)| *is_named).map(|(name, _)| name)
            }
        }
    };
}

forms! {
    Json json "--json" None;
    Ndjson ndjson "--ndjson" Some("ndjson");
    Csv csv "--csv" Some("csv");
    Text text "--text" None;
    Html html "--html" Some("html");
    View view "--view" None;
    FollowUp follow_up "--follow-up" None;
    Ics ics "--ics" Some("ics");
    Xlsx xlsx "--xlsx" Some("xlsx");
    #[cfg(feature = "parquet")]
    Parquet parquet "--parquet" Some("parquet");
}

impl FormName {
    /// The option that names it.
    pub fn option(self) -> &'static str {
        ROWS.iter().find(|(name, ..)| *name == self).map_or("", |(_, option, _)| *option)
    }

    /// Whether it is data, which a table can take the place of.
    pub fn is_data(self) -> bool {
        matches!(self, FormName::Json | FormName::Ndjson | FormName::Csv) || self.is_parquet()
    }

    /// Whether it is Parquet, which the program may be built without.
    pub fn is_parquet(self) -> bool {
        self.option() == "--parquet"
    }
}

/// The ending and the option of the form that files of this ending hold, where that is not JSON.
pub fn by_ending(ending: &std::ffi::OsStr) -> Option<(&'static str, &'static str)> {
    let rows = ROWS.iter().filter_map(|(_, option, ending)| Some(((*ending)?, *option)));
    // Also where the program is built without it.
    rows.chain([("parquet", "--parquet")]).find(|(known, _)| ending.eq_ignore_ascii_case(known))
}
