//! Our whole numbers of any size, held against a library's.

use num_bigint::BigUint;
use proptest::prelude::{Strategy, any, prop};
use proptest::{prop_assert_eq, proptest};
use ratewright::domain::natural::Natural;

/// Limbs with many at their ends, where carries and guesses go wrong.
fn limbs() -> impl Strategy<Value = Vec<u32>> {
    let limb = any::<(u8, u32)>().prop_map(|(kind, limb)| match kind % 6 {
        0 => 0,
        1 => u32::MAX,
        2 => 1 << 31,
        3 => limb % 4,
        _ => limb,
    });
    prop::collection::vec(limb, 0..14)
}

fn ours(limbs: &[u32]) -> Natural {
    let base = Natural::new(1 << 32);
    let put = |number: Natural, limb: &u32| number.times(&base).plus(&Natural::new(u128::from(*limb)));
    limbs.iter().rev().fold(Natural::zero(), put)
}

fn theirs(limbs: &[u32]) -> BigUint {
    BigUint::new(limbs.to_vec())
}

fn euclid(mut one: BigUint, mut two: BigUint) -> BigUint {
    while two != BigUint::ZERO {
        (one, two) = (two.clone(), one % two);
    }
    one
}

proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(1_000))]

    #[test]
    fn they_add_multiply_divide_and_are_written_alike(a in limbs(), b in limbs()) {
        let (a, b, c, d) = (ours(&a), ours(&b), theirs(&a), theirs(&b));
        prop_assert_eq!(a.to_string(), c.to_string());
        prop_assert_eq!(a.plus(&b).to_string(), (&c + &d).to_string());
        prop_assert_eq!(a.times(&b).to_string(), (&c * &d).to_string());
        prop_assert_eq!(a.cmp(&b), c.cmp(&d));
        let difference = if c >= d { &c - &d } else { BigUint::ZERO };
        prop_assert_eq!(a.minus(&b).to_string(), difference.to_string());
        let divided = a.over(&b).map(|(quotient, rest)| (quotient.to_string(), rest.to_string()));
        let expected = (d != BigUint::ZERO).then(|| ((&c / &d).to_string(), (&c % &d).to_string()));
        prop_assert_eq!(divided, expected);
        prop_assert_eq!(a.shared(&b).to_string(), euclid(c, d).to_string());
    }

    #[test]
    fn what_fits_in_128_bits_comes_back(number in any::<u128>()) {
        prop_assert_eq!(Natural::new(number).small(), Some(number));
        prop_assert_eq!(Natural::new(number).plus(&Natural::new(u128::MAX)).small().is_none(), number > 0);
    }
}

#[test]
fn a_guess_that_is_one_too_large_is_put_right() {
    // The case of Knuth's exercise: (2^96 - 2^63 ...) over a divisor whose second limb misleads the guess.
    for (a, b) in [
        (vec![0, 0, 0x8000_0000, 0x7fff_ffff], vec![1, 0, 0x8000_0000]),
        (vec![3, 0, 0x8000_0000], vec![1, 0, 0x2000_0000]),
        (vec![0, 0xffff_fffe, 0x8000_0000], vec![0xffff_ffff, 0x8000_0000]),
    ] {
        let (quotient, rest) = ours(&a).over(&ours(&b)).expect("not by nothing");
        assert_eq!(quotient.to_string(), (theirs(&a) / theirs(&b)).to_string());
        assert_eq!(rest.to_string(), (theirs(&a) % theirs(&b)).to_string());
    }
}
