//! How often the reader asks for memory must not creep up, nor fall unnoticed, and what it asks for grows with the length alone.

use allocation_counter::measure;
use minutes_bench::hostile::SHAPES;
use minutes_extract::parse;

const HOUSE: &str = include_str!("../../fixtures/layouts/house.txt");

/// The allocations of parsing the fixture, once all that is built on first use is built. A change that needs other ones sets this to
/// what the test says that it found.
const ALLOCATIONS: u64 = 202;

/// So many of a hundred may be more or less, since they depend a little on the standard library.
const MARGIN: u64 = 2;

#[test]
fn the_house_layout_takes_as_many_allocations_as_it_took() {
    drop(parse(HOUSE));
    let found = measure(|| drop(parse(HOUSE)));
    assert!(
        found.count_total.abs_diff(ALLOCATIONS) * 100 <= ALLOCATIONS * MARGIN,
        "{} allocations of {} bytes in all, where {ALLOCATIONS} allocations were expected",
        found.count_total,
        found.bytes_total,
    );
    assert_eq!(found.bytes_current, 0, "what is parsed is freed");
}

#[test]
fn allocations_are_counted() {
    let found = measure(|| drop(std::hint::black_box(vec![1_u8; 1000])));
    assert_eq!((found.count_total, found.bytes_total, found.bytes_current), (1, 1000, 0));
}

/// What grows faster than the length asks for more than four times the memory for four times the length. Four, so that a vector that
/// doubles has doubled twice.
#[test]
fn no_hostile_shape_takes_more_memory_for_a_byte_when_it_is_longer() {
    const SHORT: usize = 32_000;
    for shape in SHAPES {
        let [short, long] = [SHORT, 4 * SHORT].map(|bytes| {
            let text = shape.text(bytes);
            measure(|| drop(parse(&text)))
        });
        for (what, short, long) in [
            ("allocations", short.count_total, long.count_total),
            ("bytes in all", short.bytes_total, long.bytes_total),
            ("bytes at once", short.bytes_max, long.bytes_max),
        ] {
            assert!(long * 10 <= short * 43, "{}: {what} grew from {short} to {long}", shape.name);
        }
    }
}
