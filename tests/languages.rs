//! Minutes of a council, an association and a board in each language whose rows are the youngest: what a person would enter, fact by fact.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use minutes_extract::{Attendance, Block, Minutes, Outcome, parse};

/// What a document says: number, day, begin, end and place of the meeting, who was there, who was not, and how many were for and against.
struct Facts {
    name: &'static str,
    meeting: [&'static str; 5],
    present: &'static str,
    absent: &'static str,
    decisions: &'static [&'static str],
}

const DOCUMENTS: &[Facts] = &[
    Facts {
        name: "portuguese-council",
        meeting: ["9", "2024-05-14", "09:30", "11:10", "Salão Nobre dos Paços do Concelho"],
        present: "Abel Monteiro Lajes, Berta Cunha Sequeira, Ciro Falcão Nobre, Dulce Rosa Meireles",
        absent: "Elmo Pato Varela",
        decisions: &[
            "A Câmara deliberou, por unanimidade, aprovar a ata. (carried)",
            "A Câmara deliberou, por maioria, com o voto contra da Senhora Vereadora Berta Cunha Sequeira, adjudicar a reparação da ponte.",
        ],
    },
    Facts {
        name: "portuguese-association",
        meeting: ["22", "2024-01-20", "21:00", "22:40", "sede da Associação"],
        present: "Gil Prado Almeida, Helga Costa, Ivo Marinho, Jaime Leal",
        absent: "Marta Vilar",
        decisions: &["aprovar as contas. (carried)", "substituir o telhado. (carried 3:1)"],
    },
    Facts {
        name: "portuguese-board",
        meeting: ["31", "2024-03-07", "18:30", "19:45", "Sala de reuniões da sede"],
        present: "Nuno Sá Caldas, Olívia Reis, Paulo Dias, Rita Lobo",
        absent: "Saul Mota",
        decisions: &["manter o preço. (carried)"],
    },
    Facts {
        name: "council-in-translation",
        meeting: ["4", "2023-06-06", "10:07", "13:17", "the Town Hall building"],
        present: "Alda Neiva Rosa, Brás Caria Lobo, Clara Dão Mira",
        absent: "Eduardo Faro Gil, Graça Horta Pena",
        decisions: &[],
    },
    Facts {
        name: "spanish-council",
        meeting: ["6", "2024-05-23", "19:15", "20:05", "Salón de Plenos de la Casa Consistorial"],
        present: "Anselmo Bravo Cid, Benita Calvo Duque, Cirilo Egea Franco, Damián Gallego Haro",
        absent: "Elisa Iglesias Jara",
        decisions: &["El Pleno, por mayoría, con tres votos a favor y uno en contra, acuerda reparar la fuente. (carried 3:1)"],
    },
    Facts {
        name: "spanish-association",
        meeting: ["12", "2024-02-09", "20:00", "21:30", "local social"],
        present: "Gaspar Nieto Ortiz, Hortensia Pardo Quílez, Isidro Rey Sanz, Julio Toro Usón",
        absent: "Karla Vega Yuste",
        decisions: &["encargar los fuegos. (carried 3:1)"],
    },
    Facts {
        name: "spanish-board",
        meeting: ["18", "2024-04-11", "17:30", "18:45", "Sala de juntas"],
        present: "Lucas Ariza, Mónica Buendía, Néstor Cano",
        absent: "Olga Durán",
        decisions: &["comprar una bomba."],
    },
    Facts {
        name: "italian-council",
        meeting: ["7", "2024-03-21", "18:15", "20:05", "sala consiliare del Municipio"],
        present: "Aldo Berti, Bice Corsi, Dino Esposito, Elda Fabbri",
        absent: "Gino Landi",
        decisions: &["Il Consiglio comunale, con voti favorevoli 3 e contrari 1, delibera di spostare il mercato. (carried 3:1)"],
    },
    Facts {
        name: "italian-association",
        meeting: ["5", "2024-06-08", "21:00", "22:30", "sede del circolo"],
        present: "Lino Neri, Mara Orsi, Nello Pini, Olga Quarta",
        absent: "Piero Riva",
        decisions: &["approvare il bilancio. (carried)", "L'assemblea delibera di affittare il palco."],
    },
    Facts {
        name: "italian-board",
        meeting: ["14", "2024-05-15", "17:00", "18:20", "sala riunioni"],
        present: "Rosa Sala, Silvio Testa, Tina Uberti",
        absent: "Ugo Villa",
        decisions: &["comprare un nastro."],
    },
];

/// The facts that minutes state, each with its kind.
fn stated(minutes: &Minutes<'_>) -> BTreeSet<(&'static str, String)> {
    let meeting = &minutes.meeting;
    let hour = |hour: Option<minutes_extract::Time>| hour.map(|hour| hour.to_string());
    let (start, end) = (meeting.time.as_ref().and_then(|time| time.start), meeting.time.as_ref().and_then(|time| time.end));
    let values = [
        ("number", meeting.number.map(|number| number.to_string())),
        ("date", meeting.date.map(|date| date.to_string())),
        ("begin", hour(start)),
        ("end", hour(end)),
        ("place", meeting.location.as_deref().map(str::to_owned)),
    ];
    let mut facts: BTreeSet<_> = values.into_iter().filter_map(|(kind, value)| Some((kind, value?))).collect();
    for (_, person) in minutes.people() {
        let kind = if person.attendance == Some(Attendance::Absent) { "absent" } else { "present" };
        facts.insert((kind, person.name.to_string()));
    }
    for section in minutes.all_sections().map(|(_, section)| section) {
        facts.extend(section.body.iter().flat_map(decisions));
    }
    facts
}

/// The decisions of a block and of those inside it.
fn decisions(block: &Block<'_>) -> Vec<(&'static str, String)> {
    let mut found: Vec<_> = block.body().iter().flat_map(decisions).collect();
    if let Block::Decision(decision) = block {
        let vote = decision.vote.as_ref().and_then(|vote| Some(format!(" {}:{}", vote.in_favour?, vote.against?)));
        let carried = if decision.outcome == Some(Outcome::Carried) { "carried" } else { "" };
        let said = format!("{carried}{}", vote.unwrap_or_default());
        found.push(("decision", if said.is_empty() { decision.text.to_string() } else { format!("{} ({said})", decision.text) }));
    }
    found
}

#[test]
fn minutes_in_spanish_italian_and_portuguese_are_read_fact_by_fact() {
    let (mut right, mut wrong) = (0_usize, Vec::new());
    for facts in DOCUMENTS {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/layouts/{}.txt", facts.name));
        let text = fs::read_to_string(path).unwrap();
        let found = stated(&parse(&text));
        let meeting = ["number", "date", "begin", "end", "place"].into_iter().zip(facts.meeting);
        let named = |kind: &'static str, names: &'static str| names.split(", ").map(move |name| (kind, name));
        let expected = meeting.chain(named("present", facts.present)).chain(named("absent", facts.absent));
        let expected = expected.chain(facts.decisions.iter().map(|decision| ("decision", *decision)));
        let expected: BTreeSet<_> = expected.map(|(kind, value)| (kind, value.to_owned())).collect();
        right += expected.intersection(&found).count();
        wrong.extend(expected.symmetric_difference(&found).map(|fact| format!("{}: {fact:?}", facts.name)));
    }
    assert!(wrong.is_empty(), "{right} facts are read; these are missed, or said and not so:\n{}", wrong.join("\n"));
}
