//! Times taken side by side, so that a machine that is slow for a while is slow for all.
//!
//! On a shared machine the time that a thing takes says as much about the neighbours as about the thing. What can be told is how much
//! longer it took than another thing a moment before or after. So all that is compared runs once a round, in turns, every other round in
//! reverse; of two things the ratio is taken round by round, and its median is the figure.

use std::time::Instant;

use anyhow::Result;

/// Something that can be timed again and again.
pub type Runner<'r> = Box<dyn FnMut() -> Result<()> + 'r>;

/// How long a thing took, a figure a round, in seconds.
#[derive(Clone, Debug, PartialEq)]
pub struct Times(Vec<f64>);

/// Runs all of them once a round and says how long each took. One round more goes ahead, in which caches are filled and nothing is timed.
///
/// # Errors
/// The first one that a runner has.
pub fn interleaved<const N: usize>(rounds: usize, mut runners: [Runner<'_>; N]) -> Result<[Times; N]> {
    let mut times = std::array::from_fn(|_| Times(Vec::with_capacity(rounds)));
    runners.iter_mut().try_for_each(|run| run())?;
    for round in 0..rounds {
        for turn in 0..N {
            let at = if round % 2 == 0 { turn } else { N - 1 - turn };
            let start = Instant::now();
            runners[at]()?;
            times[at].0.push(start.elapsed().as_secs_f64());
        }
    }
    Ok(times)
}

/// How much longer one thing took than another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    /// The median of the rounds.
    pub median: f64,
    /// A quarter of the rounds lies below.
    pub low: f64,
    /// A quarter of the rounds lies above.
    pub high: f64,
}

impl Ratio {
    /// The ratio for another amount of work on one of the sides.
    #[must_use]
    pub fn times(self, factor: f64) -> Ratio {
        Ratio { median: self.median * factor, low: self.low * factor, high: self.high * factor }
    }
}

impl Times {
    /// The ratio of these times to those of the same rounds.
    #[must_use]
    pub fn to(&self, other: &Times) -> Ratio {
        let mut ratios: Vec<f64> = self.0.iter().zip(&other.0).map(|(own, others)| own / others).collect();
        ratios.sort_by(f64::total_cmp);
        Ratio { median: quantile(&ratios, 2), low: quantile(&ratios, 1), high: quantile(&ratios, 3) }
    }
}

/// The value below which so many quarters of a sorted list lie, between the two next to it where none is at the place.
fn quantile(sorted: &[f64], quarters: usize) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    let (below, rest) = (last * quarters / 4, last * quarters % 4);
    let above = sorted[(below + 1).min(last)];
    sorted[below] + (above - sorted[below]) * [0.0, 0.25, 0.5, 0.75][rest]
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn a_ratio_is_the_median_of_pairs() {
        // The machine was ten times slower in the second round, and somebody knocked at it in the last.
        let (own, other) = (Times(vec![2.0, 20.0, 2.2, 1.8, 90.0]), Times(vec![1.0, 10.0, 1.0, 1.0, 1.0]));
        assert_eq!(own.to(&other), Ratio { median: 2.0, low: 2.0, high: 2.2 });
        assert_eq!(own.to(&own), Ratio { median: 1.0, low: 1.0, high: 1.0 });
        assert_eq!(Times(vec![1.0, 2.0]).to(&Times(vec![1.0, 1.0])), Ratio { median: 1.5, low: 1.25, high: 1.75 });
    }

    #[test]
    fn rounds_are_interleaved_and_turned_round() {
        let order = RefCell::new(String::new());
        let push = |name: char| -> Runner<'_> {
            Box::new({
                let order = &order;
                move || {
                    order.borrow_mut().push(name);
                    Ok(())
                }
            })
        };
        let [a, b] = interleaved(3, [push('a'), push('b')]).unwrap();
        assert_eq!(*order.borrow(), "ababbaab");
        assert_eq!((a.0.len(), b.0.len()), (3, 3));
    }

    #[test]
    fn what_fails_is_not_timed() {
        let broken: Runner<'_> = Box::new(|| anyhow::bail!("broken"));
        assert!(interleaved(1, [broken]).is_err());
    }
}
