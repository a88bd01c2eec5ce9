//! Motions in four languages and many orders, none of them from real minutes.

mod blocks;

use super::thread::{Line, decisions};

/// The decisions in some lines, in short: `text | movers | seconders | outcome | votes`.
fn shown(lines: &str) -> Vec<String> {
    let entries: Vec<Line<'_>> = lines
        .split('\n')
        .map(|line| {
            let text = line.trim_start();
            let indent = u32::try_from(line.len() - text.len()).unwrap();
            Line {
                text,
                number: None,
                decided: None,
                states: true,
                settles: true,
                senses: crate::lexicon::sense::Senses::ALL,
                indent,
                heads: false,
                spoken: false,
                votes: None,
            }
        })
        .collect();
    let found = decisions(&entries, None);
    found
        .iter()
        .map(|found| {
            let text = entries.get(found.entry).and_then(|entry| entry.text.get(found.said.clone())).unwrap_or("?");
            let clauses = &found.clauses;
            let carried = clauses.votes.is_carried();
            let outcome = clauses.outcome.map_or(if carried { "carried" } else { "" }, |outcome| outcome.name());
            let votes = clauses.votes.numbers.map(|number| number.map_or("-".to_owned(), |number| number.to_string())).join("/");
            format!("{text} | {} | {} | {outcome} | {votes}", clauses.movers.join(", "), clauses.seconders.join(", "))
        })
        .collect()
}

/// Lines, and the decisions in them.
const MOTIONS: &[(&str, &str)] = &[
    (
        "Upon the proposition of A Ray, seconded by B West, it was resolved unanimously “That the roof be, and it is hereby, mended.”",
        "the roof be, and it is hereby, mended. | A Ray | B West | carried | -/-/-",
    ),
    (
        "The plan was shown and, upon the proposition of A Ray, seconded by B West it was resolved “That it be, and is hereby, approved.”",
        "it be, and is hereby, approved. | A Ray | B West | carried | -/-/-",
    ),
    (
        "Ann Ray proposed Bo West as Chair, seconded by Cy Dent. Bo West was duly elected.",
        "Bo West as Chair | Ann Ray | Cy Dent | carried | -/-/-",
    ),
    ("Ann Ray proposed Bo West as Chair, seconded by Cy Dent. Di Moss was duly elected.", "Bo West as Chair | Ann Ray | Cy Dent | | -/-/-"),
    (
        "Ann Ray proposed Bo West for Treasurer and Cy Dent seconded. Carried.",
        "Bo West for Treasurer | Ann Ray | Cy Dent | carried | -/-/-",
    ),
    ("Mend the roof. Proposed: Ann, seconded: Bo. All councillors in favour.", "Mend the roof. | Ann | Bo | carried | -/-/-"),
    ("Mend the roof. Proposed Ann Ray seconded Bo West.", "Mend the roof. | Ann Ray | Bo West | | -/-/-"),
    ("Motion to mend the roof. Carried 5-2-1-4.", "mend the roof | | | carried | -/-/-"),
    ("Motion to mend the roof. Nays: none; ayes: 5.", "mend the roof | | | carried | 5/0/-"),
    ("Ann moved to mend the roof, Bo seconded. All members voted in favour.", "mend the roof | Ann | Bo | carried | -/-/-"),
    ("Ann moved to mend the roof, Bo seconded. All those present agreed.", "mend the roof | Ann | Bo | carried | -/-/-"),
    ("Swings at £51.75 proposed A. Ray & seconded B. West.", "Swings at £51.75 | A. Ray | B. West | | -/-/-"),
    ("We moved that the roof be mended, seconded by Bo West.", "the roof be mended | | Bo West | | -/-/-"),
    ("Ann Ray moved the meeting be adjourned, seconded by Bo West.", "the meeting be adjourned | Ann Ray | Bo West | | -/-/-"),
    ("Ann moved to mend the roof Bo West seconded.", "mend the roof | Ann | Bo West | | -/-/-"),
    ("The board moved into the next hall.", ""),
    ("It was unanimously resolved that the roof be mended.", "the roof be mended. | | | carried | -/-/-"),
    ("Proposed by Ann Ray, seconded by Bo West and agreed that the fee stays.", "the fee stays | Ann Ray | Bo West | carried | -/-/-"),
    ("Motion to mend the roof by Ann Ray, seconded by Bo West. Motion passes.", "mend the roof | Ann Ray | Bo West | carried | -/-/-"),
    ("Motion to mend the roof - Ann Ray, second - Bo West. Vote: 5-0.", "mend the roof | Ann Ray | Bo West | carried | 5/0/-"),
    (
        "It was moved (Ann Ray) and seconded (Bo West) that the roof be mended. Lost.",
        "the roof be mended | Ann Ray | Bo West | rejected | -/-/-",
    ),
    ("Approval of the bills: motion Ann, second Bo, approved.", "Approval of the bills | Ann | Bo | carried | -/-/-"),
    ("Motion made by Ann Ray, second made by Bo West, to pay the bills. Carried.", "pay the bills | Ann Ray | Bo West | carried | -/-/-"),
    (
        "Motion by Ann Ray to pay the bills, second by Bo West. Roll call vote: Ann Ray yes, Bo West yes, Cy Moor no. Motion carried 2-1.",
        "pay the bills | Ann Ray | Bo West | carried | 2/1/-",
    ),
    (
        "Moved by Ann Ray, seconded by Bo West, that the roof be mended. Carried.",
        "the roof be mended | Ann Ray | Bo West | carried | -/-/-",
    ),
    ("Motion to mend the roof.\nMoved: Ann. Seconded: Bo.\nFor 5, against 1. Carried.", "mend the roof | Ann | Bo | carried | 5/1/-"),
    (
        "Ann Ray moved to mend the roof; Bo West seconded. Motion carried unanimously.",
        "mend the roof | Ann Ray | Bo West | carried | -/-/-",
    ),
    ("MOTION by Ray, seconded by West, to sell the boats. Motion carried 3-0.", "sell the boats | Ray | West | carried | 3/0/-"),
    (
        "It was moved by Ann Ray and seconded by Bo West to sell the boats. The motion was defeated, 2 for, 5 against, 1 abstention.",
        "sell the boats | Ann Ray | Bo West | rejected | 2/5/1",
    ),
    (
        "On a motion by Ann Ray, seconded by Bo West, the gate was to be painted green. For 7, against 2, abstained 1.",
        "the gate was to be painted green | Ann Ray | Bo West | carried | 7/2/1",
    ),
    ("M/S/C Ray/West to repair the pier.", "repair the pier | Ray | West | carried | -/-/-"),
    ("Motion: accept the bid of the tiler. (7-0-1)", "accept the bid of the tiler | | | carried | 7/0/1"),
    ("Motion: accept the bid of the tiler. Result: 5/0/1", "accept the bid of the tiler | | | carried | 5/0/1"),
    (
        "A motion was made by Ann Ray to close the pier in May, with a second by Bo West. Motion failed.",
        "close the pier in May | Ann Ray | Bo West | rejected | -/-/-",
    ),
    (
        "Ann Ray made the motion to close the pier. Bo asked about the cost. It is small. The motion passed 4 to 1.",
        "close the pier | Ann Ray | | carried | 4/1/-",
    ),
    (
        "RESULT: PASSED [UNANIMOUS]\nMOVER: Bo Long\nSECONDER: Cy Moss\nMotion to close the pier.",
        "close the pier | Bo Long | Cy Moss | carried | -/-/-",
    ),
    (
        "Motion to close the pier.\nRESULT: PASSED [UNANIMOUS]\nMOVER: Bo Long, Director, Ward 4\nSECONDER: Cy Moss, Director\nAYES: Long, Moss, Ray\nNAYS: None",
        "close the pier | Bo Long | Cy Moss | carried | -/-/-",
    ),
    (
        "The sale of the shed was proposed by Ann Ray and seconded by Cy Moss, and approved by all.",
        "The sale of the shed | Ann Ray | Cy Moss | carried | -/-/-",
    ),
    ("Motion that the hut be let: deferred to the next meeting.", "the hut be let | | | deferred | -/-/-"),
    ("Motion to let the hut. Withdrawn by Ann.", "let the hut | | | withdrawn | -/-/-"),
    (
        "Approval of the accounts\nMoved: Ann Ray Seconded: Bo West\nCarried",
        "Approval of the accounts | Ann Ray | Bo West | carried | -/-/-",
    ),
    (
        "Antrag von Ute Lenz, den Beitrag zu erhöhen: mit 9 zu 4 Stimmen bei 1 Enthaltung angenommen.",
        "den Beitrag zu erhöhen | Ute Lenz | | carried | 9/4/1",
    ),
    ("Der Antrag, die Hütte zu verkaufen, wird einstimmig abgelehnt.", "die Hütte zu verkaufen | | | rejected | -/-/-"),
    (
        "Ute Lenz beantragt, den Zaun zu streichen. Abstimmung: 5 Ja, 2 Nein, 1 Enthaltung. Der Antrag ist angenommen.",
        "den Zaun zu streichen | Ute Lenz | | carried | 5/2/1",
    ),
    ("Auf Antrag von Kai Sommer wird der Steg erneuert. Einstimmig angenommen.", "der Steg erneuert | Kai Sommer | | carried | -/-/-"),
    (
        "Antrag: Der Steg wird erneuert.\n8 dafür, 0 dagegen, 2 Enthaltungen\nDer Antrag wurde angenommen.",
        "Der Steg wird erneuert | | | carried | 8/0/2",
    ),
    (
        "Der Gemeinderat beschließt einstimmig, den Zaun zu erneuern.",
        "Der Gemeinderat beschließt einstimmig, den Zaun zu erneuern. | | | carried | -/-/-",
    ),
    (
        "Proposition de Luc Roy, appuyée par Zoé Lam, de repeindre la salle. Adoptée à l'unanimité.",
        "de repeindre la salle | Luc Roy | Zoé Lam | carried | -/-/-",
    ),
    (
        "Il est proposé par Luc Roy, appuyé par Zoé Lam, que la salle soit repeinte. 6 voix pour, 2 contre, 1 abstention. Adopté.",
        "la salle soit repeinte | Luc Roy | Zoé Lam | carried | 6/2/1",
    ),
    (
        "Le conseil municipal, à l’unanimité, décide d’adopter le tarif.",
        "Le conseil municipal, à l’unanimité, décide d’adopter le tarif. | | | carried | -/-/-",
    ),
    ("La motion de vendre le bateau est rejetée par 3 voix pour et 5 voix contre.", "vendre le bateau | | | rejected | 3/5/-"),
    (
        "Het voorstel om de steiger te verlengen wordt met 3 stemmen voor en 1 stem tegen aangenomen.",
        "de steiger te verlengen | | | carried | 3/1/-",
    ),
    (
        "Motie van Ria Blom, gesteund door Joost Kuiper, om de loods te sluiten: verworpen met 2 stemmen voor en 6 tegen.",
        "de loods te sluiten | Ria Blom | Joost Kuiper | rejected | 2/6/-",
    ),
    ("Voorstel: de brug schilderen. Met algemene stemmen aangenomen.", "de brug schilderen | | | carried | -/-/-"),
    ("RESOLVED, that the Board spend 5,000 on the roof.\nApproved, 7-0-1.", "the Board spend 5,000 on the roof. | | | carried | 7/0/1"),
    (
        "The oars were bought. Cy Tench proposed acceptance of the minutes; Di Perch seconded. Carried.",
        "acceptance of the minutes | Cy Tench | Di Perch | carried | -/-/-",
    ),
    (
        "Di Perch's proposal to hold a raffle was seconded by Cy Tench. All in favour.",
        "hold a raffle | Di Perch | Cy Tench | carried | -/-/-",
    ),
    (
        "It was proposed by Al Pike and seconded by Bea Roach that the stage be tarred. Agreed by three votes to one.",
        "the stage be tarred | Al Pike | Bea Roach | carried | 3/1/-",
    ),
    ("Bench by the weir\n  In favour: 2\n  Against: 3\n  Abstaining: 0\n  Result: rejected", "Bench by the weir | | | rejected | 2/3/0"),
    ("The hut is let. Proposer Cllr A Ray, 2nd Bo West, all councillors voted.", "The hut is let. | Cllr A Ray | Bo West | | -/-/-"),
    ("It was resolved by three votes to two to accept the draft.", "accept the draft. | | | carried | 3/2/-"),
    ("The lamps are dim. It was decided to buy new ones.", "buy new ones. | | | | -/-/-"),
    ("The lamps are dim. Resolved 16/02.1 That new lamps be bought.", "new lamps be bought. | | | | -/-/-"),
    (
        "Ann Ray said that the pier should be closed; this was seconded by Bo West. All in favour.",
        "Ann Ray said that the pier should be closed | | Bo West | carried | -/-/-",
    ),
    ("The bills came. Cy Tench proposed approval; Di Perch seconded. Carried.", "approval | Cy Tench | Di Perch | carried | -/-/-"),
    ("Accounts for 2019\n  Ann moves to approve, Bo and Cy second. Approved.", "Accounts for 2019 | Ann | Bo, Cy | carried | -/-/-"),
    (
        "Ann moves that the shed stay. Bo seconds. No discussion.\n  Roll call vote:\n    Ann - YES\n    Bo - no\n    Cy - absent\n  Motion carries.",
        "the shed stay | Ann | Bo | carried | -/-/-",
    ),
    ("Director Long made the motion to mend the shed.\nMOVER: Bo Long\nRESULT: ADOPTED", "mend the shed | Bo Long | | carried | -/-/-"),
    (
        "Antrag: Der Steg bleibt.\nDer Vorstand stimmt über den Antrag wie folgt ab:\nDafür 5\nDagegen 0\nDer Antrag wurde angenommen.",
        "Der Steg bleibt | | | carried | 5/0/-",
    ),
    (
        "The minutes were signed. Proposed Cllr Brook, seconded Cllr Quill. All in favour.",
        "The minutes were signed. | Cllr Brook | Cllr Quill | carried | -/-/-",
    ),
    (
        "MOTION by Adams, seconded by Baker, to pay the bill.\nROLL CALL VOTE: Ayes - 4; Noes - 0; Absent - 1. MOTION CARRIED.",
        "pay the bill | Adams | Baker | carried | 4/0/-",
    ),
    (
        "MOTION by Adams, seconded by Baker, to pay the bill. AYES: Adams, Chu, Ortiz. NOES: None. Motion carried.",
        "pay the bill | Adams | Baker | carried | -/-/-",
    ),
    ("Motion (Fitch/Reed) to accept the bid. Passed unanimously.", "accept the bid | Fitch | Reed | carried | -/-/-"),
    ("Vote: 5-0 in favour – the new pier is approved.", "Vote: 5-0 in favour – the new pier is approved. | | | carried | 5/0/-"),
    (
        "Mr. Ray then said that he proposed that the hall be sold. This was seconded by Mrs. A Brand.",
        "the hall be sold | | Mrs. A Brand | | -/-/-",
    ),
    (
        "Payment of Mill Trust Fees Cllr Al Neill proposed the payment of the fees, seconded by Cllr Kit Hale, six were in favour and one abstained.",
        "the payment of the fees | Cllr Al Neill | Cllr Kit Hale | carried | 6/-/1",
    ),
    (
        "It was resolved unanimously 'That the bills be, and they are hereby, paid.\"",
        "the bills be, and they are hereby, paid. | | | carried | -/-/-",
    ),
    (
        "RESOLVED, that the plan is hereby confirmed, approved and adopted.",
        "the plan is hereby confirmed, approved and adopted. | | | carried | -/-/-",
    ),
    ("I move that we sell the punt.\nWho would buy it?\nNobody minds.\nNo objections!\nRESOLVED", "we sell the punt | | | carried | -/-/-"),
    ("Vote on #43\nhttps://lake.example/43\nIt passed unanimously", "Vote on #43 | | | carried | -/-/-"),
    ("Vote on a new pier\nNobody came.\nVote result: approved", "Vote on a new pier | | | carried | -/-/-"),
    ("We voted to approve, 5 in favor and one abstaining (as he had not read it all)", "We voted to approve | | | carried | 5/-/1"),
    (
        "It was proposed that the willow stay. It is old. It leans. Bo likes it. So does Cy. The pond is near. Proposer Al Pike, 2nd Bea Roach.",
        "the willow stay | Al Pike | Bea Roach | | -/-/-",
    ),
    ("The bills were approved.\nProposer Al Pike, 2nd Bea Roach.", "The bills were approved. | Al Pike | Bea Roach | carried | -/-/-"),
    (
        "It was proposed that the hut be let.\nProposer Al Pike, 2nd Bea Roach. Full Council agreed to this action.",
        "the hut be let | Al Pike | Bea Roach | carried | -/-/-",
    ),
    ("The hut is let (proposed Ann, seconded Bo).", "The hut is let | Ann | Bo | | -/-/-"),
    (
        "Al Pike proposed and M/s Roach seconded that Bo be asked by M/s Moss to paint it.",
        "Bo be asked by M/s Moss to paint it | Al Pike | M/s Roach | | -/-/-",
    ),
    ("It was proposed, seconded and agreed to insure it.\n1 councillor voted against.", "insure it | | | carried | -/1/-"),
    (
        "RESOLVED (prop. Ann Ray, sec. Bo West; 3 for, 1 against): that the roof be mended.",
        "the roof be mended. | Ann Ray | Bo West | carried | 3/1/-",
    ),
    ("Resolved (Prop: Ann Ray, Sec: Bo West): to sell the boats. Carried.", "sell the boats. | Ann Ray | Bo West | carried | -/-/-"),
    (
        "The proposal to sell the boats (prop. Ann Ray, sec. Bo West) fell, 1 for and 3 against.",
        "sell the boats | Ann Ray | Bo West | rejected | 1/3/-",
    ),
    ("Motion to mend the roof. Prop Ann Ray / Sec Bo West. Carried.", "mend the roof | Ann Ray | Bo West | carried | -/-/-"),
    ("Motion to mend the roof. M: Ann Ray. S: Bo West. V: 11-2-1. Passes.", "mend the roof | Ann Ray | Bo West | carried | 11/2/1"),
    ("Motion to mend the roof. P: Ann / S: Bo. V: 2-5-0. Fails.", "mend the roof | Ann | Bo | rejected | 2/5/0"),
    (
        "Motion 412-2, from Ray with West seconding: That the roof be mended. Passed 31-4 with two abstentions.",
        "the roof be mended | Ray | West | carried | 31/4/2",
    ),
    ("Motion #7 by Ann Ray, second by Bo West, to mend the roof. Carried.", "mend the roof | Ann Ray | Bo West | carried | -/-/-"),
    (
        "Upon motion duly made by Ann Ray and seconded by Bo West, it was resolved to mend the roof. The motion carried with one vote opposed.",
        "mend the roof. | Ann Ray | Bo West | carried | -/1/-",
    ),
    (
        "Upon motion duly made by Ann Ray, duly seconded by Bo West, it was ordered that the gate be shut.",
        "the gate be shut. | Ann Ray | Bo West | | -/-/-",
    ),
    ("Motion by Ray, second by West, to lower the fee. The motion failed on a tie, 2-2.", "lower the fee | Ray | West | rejected | 2/2/-"),
    ("The draft plan was adopted by 41 votes to 3, with 6 abstentions.", "The draft plan | | | carried | 41/3/6"),
    (
        "Minutes of the last meeting: Cllr Mrs Ray proposed acceptance, seconded by Cllr West",
        "acceptance | Cllr Mrs Ray | Cllr West | | -/-/-",
    ),
    ("Repairs to the roof: Ann proposed, seconded by Bo. Carried.", "Repairs to the roof | Ann | Bo | carried | -/-/-"),
    (
        "The minutes of May were agreed as proposed by Mrs Ray and seconded by Miss West.",
        "The minutes of May | Mrs Ray | Miss West | carried | -/-/-",
    ),
    (
        "Rope from Harbour Stores - £51. 75 proposed A. Ray & seconded B. West.",
        "Rope from Harbour Stores - £51. 75 | A. Ray | B. West | | -/-/-",
    ),
    ("Refusal recommended by 5 votes and 1 abstention.", "Refusal recommended | | | carried | 5/-/1"),
    ("The plan of the north pier was approved by a vote of 5-2.", "The plan of the north pier | | | carried | 5/2/-"),
    ("Motion to mend the roof. The ayes have it.", "mend the roof | | | carried | -/-/-"),
    ("Ann moved to sell the boats. The motion died for lack of a second.", "sell the boats | Ann | | rejected | -/-/-"),
    ("Proposal: Buy a second freezer.\nProposed by: Ann\nOutcome: Adopted", "Buy a second freezer | Ann | | carried | -/-/-"),
    ("Proposal: Put hooks on the wall.\nProposed by: Ann\nOutcome: Withdrawn", "Put hooks on the wall | Ann | | withdrawn | -/-/-"),
    (
        "Antrag von Ute: Der Steg wird erneuert.\nAbstimmung (Ja/Nein/Enthaltung): 4/0/1, angenommen",
        "Der Steg wird erneuert | Ute | | carried | 4/0/1",
    ),
    ("Motion to mend the roof.\nFor-Against-Abstain: 5-2-1. Carried.", "mend the roof | | | carried | 5/2/1"),
    (
        "ANN: I move that we sell the boats.\nBO: I'll second that.\nCY: They leak.\nCHAIR: That is one in favor and three opposed. The motion fails.",
        "we sell the boats | ANN | BO | rejected | 1/3/-",
    ),
    (
        "CHAIR: Is there a motion to accept the audit?\nANN: So moved.\nBO: Second.\nCHAIR: All those in favor? I move that we sell the stove.\nCY: I'll second that.\nCHAIR: The motion fails.",
        "accept the audit | ANN | BO | carried | -/-/- / we sell the stove | | CY | rejected | -/-/-",
    ),
    (
        "CHAIR: Is there a motion to accept the audit?\nANN: So moved.\nBO: Second.\nCHAIR: The motion carries.",
        "accept the audit | ANN | BO | carried | -/-/-",
    ),
    (
        "It was dry. Decision: mend the roof, with 5 votes in favour and 1 against. Then it rained.",
        "mend the roof, with 5 votes in favour and 1 against. | | | carried | 5/1/-",
    ),
    (
        "Todos falaram. Deliberação: trocar o portão, com três votos a favor, nenhum contra e uma abstenção.",
        "trocar o portão, com três votos a favor, nenhum contra e uma abstenção. | | | carried | 3/0/1",
    ),
    ("Motion: rejected tiles be returned. Carried.", "rejected tiles be returned | | | carried | -/-/-"),
    ("Motion: the carried beams be painted red. Rejected.", "the carried beams be painted red | | | rejected | -/-/-"),
    ("Moved: Ann Ray. Seconded: Bo West. To mend the roof. Carried.", "To mend the roof. | Ann Ray | Bo West | carried | -/-/-"),
    ("Mover: Ann Ray | Seconder: Bo West\nMotion to mend the roof. Carried.", "mend the roof | Ann Ray | Bo West | carried | -/-/-"),
    ("Moved and seconded by Ann & Bo to mend the roof. Carried.", "mend the roof | Ann | Bo | carried | -/-/-"),
    ("Moved and seconded by Ann - Bo to mend the roof. Carried.", "mend the roof | Ann | Bo | carried | -/-/-"),
    ("Moved/seconded Ann, Bo to mend the roof. Carried.", "mend the roof | Ann | Bo | carried | -/-/-"),
    ("Motion to mend the roof. Prop: Ann Ray; sec: Bo West. Carried.", "mend the roof | Ann Ray | Bo West | carried | -/-/-"),
    ("Motion to mend the roof. Prop – Ann Ray | Sec – Bo West. Carried.", "mend the roof | Ann Ray | Bo West | carried | -/-/-"),
    ("Motion to mend the roof. M: Ann; S: Bo. Carried.", "mend the roof | Ann | Bo | carried | -/-/-"),
    ("Motion to mend the roof. M: Ann, S: Bo. Carried.", "mend the roof | Ann | Bo | carried | -/-/-"),
    ("Motion (Ann/Bo): mend the roof. Carried.", "mend the roof | Ann | Bo | carried | -/-/-"),
    ("Motion by: Ann Ray, seconded by: Bo West, to mend the roof. Carried.", "mend the roof | Ann Ray | Bo West | carried | -/-/-"),
    ("Motion 12, by Ann Ray, to mend the roof. Carried.", "mend the roof | Ann Ray | | carried | -/-/-"),
    ("Motion #12/3 made by Ann Ray, second by Bo West, to mend the roof. Carried.", "mend the roof | Ann Ray | Bo West | carried | -/-/-"),
    ("Ann Ray's motion to mend the roof was seconded by Bo West. Lost.", "mend the roof | Ann Ray | Bo West | rejected | -/-/-"),
    ("Ann Ray’s motion to mend the roof was seconded by Bo West. Lost.", "mend the roof | Ann Ray | Bo West | rejected | -/-/-"),
    ("Ann Ray, who moved to mend the roof, left.", ""),
    ("Ann Ray then moved to mend the roof. Bo West seconded. Carried.", "mend the roof | Ann Ray | Bo West | carried | -/-/-"),
    ("Ann Ray, moved to mend the roof. Bo West, seconded. Carried.", "mend the roof | Ann Ray | Bo West | carried | -/-/-"),
    ("Motion to mend the roof was made by Ann Ray. Carried.", "mend the roof | Ann Ray | | carried | -/-/-"),
    ("Motion to mend the roof. Seconded (Bo West). Carried.", "mend the roof | | Bo West | carried | -/-/-"),
    ("Motion to mend the roof. Seconded - Bo West. Carried.", "mend the roof | | Bo West | carried | -/-/-"),
    ("Motion to mend the roof. Bo West seconds the motion. Carried.", "mend the roof | | Bo West | carried | -/-/-"),
    ("Motion to mend the roof. Ann Ray and Bo West seconded. Carried.", "mend the roof | | Ann Ray, Bo West | carried | -/-/-"),
    ("Motion to mend the roof. For: 5. Against: 2. Abstained: 1. Carried.", "mend the roof | | | carried | 5/2/1"),
    ("Motion to mend the roof. For - 5, against - 2, abstentions - 1. Carried.", "mend the roof | | | carried | 5/2/1"),
    ("Motion to mend the roof. For = 5, against = 2. Carried.", "mend the roof | | | carried | 5/2/-"),
    ("Motion to mend the roof. Five in favour, two against, no abstentions. Carried.", "mend the roof | | | carried | 5/2/0"),
    ("Motion to mend the roof. 5 votes in favour, 2 votes against. Carried.", "mend the roof | | | carried | 5/2/-"),
    ("Motion to mend the roof. 5 members were in favour, 2 were against. Carried.", "mend the roof | | | carried | 5/2/-"),
    ("Motion to mend the roof. 9999 for, 2 against. Carried.", "mend the roof | | | carried | 9999/2/-"),
    ("Motion to mend the roof. 10000 for, 2 against. Carried.", "mend the roof | | | carried | -/2/-"),
    ("Motion to mend the roof. Carried 5-2.", "mend the roof | | | carried | 5/2/-"),
    ("Motion to mend the roof. Carried 5–2–1.", "mend the roof | | | carried | 5/2/1"),
    ("Motion to mend the roof. Carried 5/2/1.", "mend the roof | | | carried | 5/2/1"),
    ("Motion to mend the roof. Carried (5:2).", "mend the roof | | | carried | 5/2/-"),
    ("Motion to mend the roof. Carried 05-02.", "mend the roof | | | carried | -/-/-"),
    ("Motion to mend the roof. Carried by 5 votes to 2.", "mend the roof | | | carried | 5/2/-"),
    ("Motion to mend the roof. Carried with 5 to 2 votes.", "mend the roof | | | carried | 5/2/-"),
    ("Motion to mend the roof. Carried by 5 votes with 2 against.", "mend the roof | | | carried | 5/2/-"),
    ("Motion to mend the roof. Ann Ray abstained. Carried.", "mend the roof | | | carried | -/-/-"),
    ("Motion to mend the roof. Agreed unanimously (5).", "mend the roof | | | carried | 5/-/-"),
    ("Motion to mend the roof.\nFor/Against: 5/2. Carried.", "mend the roof | | | carried | 5/2/-"),
    ("Motion to mend the roof.\n(For, against, abstain) = 5, 2, 1. Carried.", "mend the roof | | | carried | 5/2/1"),
    ("Motion to mend the roof. It was unanimously carried.", "mend the roof | | | carried | -/-/-"),
    ("Motion to mend the roof. The motion was not carried.", "mend the roof | | | rejected | -/-/-"),
    ("Motion to mend the roof. The motion was tabled until June.", "mend the roof | | | deferred | -/-/-"),
    ("Motion to mend the roof. Postponed to the next meeting.", "mend the roof | | | deferred | -/-/-"),
    ("Motion to mend the roof. The motion was withdrawn by Ann.", "mend the roof | | | withdrawn | -/-/-"),
    ("Motion to mend the roof. All agreed.", "mend the roof | | | carried | -/-/-"),
    ("Motion to mend the roof. All present voted in favour.", "mend the roof | | | carried | -/-/-"),
    ("Motion to mend the roof. Everyone voted for it.", "mend the roof | | | carried | -/-/-"),
    ("Motion to mend the roof. Passed (unanimous).", "mend the roof | | | carried | -/-/-"),
    ("Motion to mend the roof. Passed, unanimous.", "mend the roof | | | carried | -/-/-"),
    ("Motion to mend the roof for $5-2. Carried.", "mend the roof for $5-2 | | | carried | -/-/-"),
    ("Motion to mend § 5-2 of the rules. Carried.", "mend § 5-2 of the rules | | | carried | -/-/-"),
    ("Motion to sell 5 boats for 3 men. Carried.", "sell 5 boats for 3 men | | | carried | -/-/-"),
    ("Motion to buy a second freezer. Carried.", "buy a second freezer | | | carried | -/-/-"),
    ("Proposed Ann Ray, seconded Bo West, that the roof be mended. Carried.", "the roof be mended | Ann Ray | Bo West | carried | -/-/-"),
    (
        "On the motion of Ann Ray, seconded by Bo West, the roof is to be mended. Carried.",
        "the roof is to be mended | Ann Ray | Bo West | carried | -/-/-",
    ),
    ("Motion to mend the roof. Second: Bo West. Carried.", "mend the roof | | Bo West | carried | -/-/-"),
    ("ANN: I second the plan of the lake.", ""),
    ("Motion to mend the roof. Tie vote 2-2, motion fails.", "mend the roof | | | rejected | 2/2/-"),
    ("Motion to buy rope at £5 for 2 boats. Carried.", "buy rope at £5 for 2 boats | | | carried | -/-/-"),
    ("Motion to mend the roof, 9 to 4 votes. Carried.", "mend the roof | | | carried | 9/4/-"),
    ("Motion to mend the roof, three votes to one. Carried.", "mend the roof | | | carried | 3/1/-"),
    ("Motion to mend the roof, 9 to 14 beams. Carried.", "mend the roof, 9 to 14 beams | | | carried | -/-/-"),
    ("Motion to mend the roof. Agreed unanimously (10000).", "mend the roof | | | carried | -/-/-"),
    ("Motion to mend the roof (5/2/1). Carried.", "mend the roof | | | carried | 5/2/1"),
    ("Motion to mend the roof (5-2). Carried.", "mend the roof (5-2) | | | carried | -/-/-"),
    ("Motion to mend roof 5-2-1 of the hall. Carried.", "mend roof 5-2-1 of the hall | | | carried | -/-/-"),
    ("Motion to mend roof 5/2. Carried.", "mend roof 5/2 | | | carried | -/-/-"),
    ("Motion to mend the roof. For: Ann Ray. Against: none. Carried.", "mend the roof | | | carried | -/-/-"),
    ("Motion to mend the roof, for 5 years. Carried.", "mend the roof, for 5 years | | | carried | -/-/-"),
    (
        "Motion by Ann Ray, with Bo West and Cy Dent seconding: mend the roof. Carried.",
        "mend the roof | Ann Ray | Bo West, Cy Dent | carried | -/-/-",
    ),
    ("Motion to mend the roof. Carried by Ann Ray to the town.", ""),
    ("Motion to mend the roof. As agreed in May.", ""),
    ("Motion to mend the roof. The beam was unanimously praised.", ""),
    ("Moved, seconded and agreed that the roof be mended.", "the roof be mended | | | carried | -/-/-"),
    ("Motion to mend the roof. All members agreed on tea.", ""),
];

#[test]
fn motions_of_many_orders_are_read_by_their_clauses() {
    let mut wrong = Vec::new();
    for (lines, expected) in MOTIONS {
        let squeeze = |text: &str| text.split('|').map(str::trim).collect::<Vec<_>>().join("|");
        let found = shown(lines).iter().map(|found| squeeze(found)).collect::<Vec<_>>().join(" / ");
        if found != squeeze(expected) {
            wrong.push(format!("{lines}\n   is {found}\n not {}", squeeze(expected)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn text_that_mentions_a_motion_is_none() {
    for lines in [
        "The motion of the waves was strong and the boat passed the pier.",
        "All partners agree on the new roof.",
        "The members agreed to meet in May.",
        "The stall was arranged for 2nd April.",
        "Ann proposed to look for a new boat. Bo liked it.",
        "The proposal was discussed at length.",
        "They read the proposal of the Lake Board on the pier. All agreed.",
        "A motion that passed last year was mentioned.",
        "Motion to mend the roof.",
        "The minutes were approved.",
        "Bo seconded Ann's thanks for the work of 2019.",
        "They voted for 5 years of peace.",
        "The issue was resolved to everyone's satisfaction.",
        "Ann moved to Kiel in May. They carried her boxes.",
        "The letter was passed to the Chair, who rejected it.",
        "Next steps were agreed: 3-5 May, 12/13 June.",
        "The proposed agenda was reviewed and accepted.",
        "The letter was handed to M/s Norris as requested.",
        "We could sell the boat.\nVoting:\n  1: 9\n  2: 0",
        "They sponsor hack nights for $1000 for 6 nights.",
        "It was suggested that the pier be painted.",
        "Ann Ray, Sec.",
        "The tie was blue and 2-2 was the score.",
        "Ann: Seconded.",
        "M: I liked it. S: So did Bo.",
        "The bill passed the Senate by 51 votes to 49.",
        "The bill passed the Senate by 51 votes to 49, with 2 abstentions.",
        "Of 200 votes and 3 abstentions the paper wrote nothing.",
        "The roof fell in May, 3 for the second time.",
        "The tale of the lake moved Ann Ray.",
        "Moved by the tale, Ann Ray left.",
        "They heard of a motion Ann Ray had read.",
        "The quarrel is resolved.",
        "It was moved to the hall.",
        "Ann Ray moved to the hall.",
    ] {
        assert_eq!(shown(lines), Vec::<String>::new(), "{lines:?}");
    }
}
