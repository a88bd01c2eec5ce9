//! How often the reader asks for memory must not creep up, nor fall unnoticed.

use allocation_counter::measure;
use minutes_extract::parse;

const HOUSE: &str = include_str!("../../fixtures/house.txt");

/// The allocations of parsing the fixture, once all that is built on first use is built. A change that needs other ones sets this to
/// what the test says that it found.
const ALLOCATIONS: u64 = 234;

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
