//! Orders: whatever was accepted, its document is XML that another program reads, and its figures sum to what was accepted.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use ratewright::domain::fixed::Fixed;
use ratewright::domain::fraction::Fraction;
use ratewright::domain::rounding::Rounding;
use ratewright::domain::totals::totals;
use ratewright::domain::typed::Typed;
use ratewright::wire::ubl::{net, orders, xml::Xml};
use roxmltree::{Document, Node};

use crate::accepted_samples::Sample;
use crate::offers::{Size, config, dice, permitted};
use crate::quotes::quotes;

/// The children of a name.
fn children<'a>(node: Node<'a, 'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.children().filter(move |child| child.has_tag_name(name) || child.tag_name().name() == name)
}

/// The one child of a name along a path.
#[track_caller]
fn child<'a>(node: Node<'a, 'a>, path: &'a str) -> Node<'a, 'a> {
    path.split('/').fold(node, |node, name| {
        let mut found = children(node, name);
        let child = found.next().unwrap_or_else(|| panic!("no {path}"));
        assert!(found.next().is_none(), "{path} twice");
        child
    })
}

/// An amount in minor units.
#[track_caller]
fn units(node: Node, digits: u32) -> i128 {
    let text = node.text().unwrap();
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    assert_eq!(rest.len(), digits as usize, "{text}");
    format!("{whole}{rest}").parse().unwrap()
}

/// All amounts at the end of a path of one element in each of some.
fn sum<'a>(nodes: impl Iterator<Item = Node<'a, 'a>>, name: &'a str, digits: u32) -> i128 {
    nodes.map(|node| units(child(node, name), digits)).sum()
}

/// Holds the figures of a document against the sums that it is of.
#[track_caller]
fn adds_up(text: &str, gross: Fixed, net: Fixed, tax: Fixed, code: &str) {
    let document = Document::parse(text).unwrap();
    let (order, digits) = (document.root_element(), gross.digits());
    let amount = |path: &str| {
        units(
            path.split('/')
                .fold(order, |node, name| node.children().find(|child| child.tag_name().name() == name).unwrap()),
            digits,
        )
    };
    let lines = || children(order, "OrderLine").map(|line| child(line, "LineItem"));
    let whole = |is_charge: &str| -> i128 {
        let of =
            children(order, "AllowanceCharge").filter(|one| child(*one, "ChargeIndicator").text() == Some(is_charge));
        of.map(|one| units(child(one, "Amount"), digits)).sum()
    };
    let total = |name: &str| amount(&format!("AnticipatedMonetaryTotal/{name}"));
    assert_eq!(total("LineExtensionAmount"), sum(lines(), "LineExtensionAmount", digits));
    assert_eq!(total("AllowanceTotalAmount"), whole("false"));
    assert_eq!(total("ChargeTotalAmount"), whole("true"));
    let exclusive = total("LineExtensionAmount") - whole("false") + whole("true");
    assert_eq!((total("TaxExclusiveAmount"), exclusive), (net.units(), net.units()), "{text}");
    assert_eq!(sum(children(order, "TaxTotal"), "TaxAmount", digits), tax.units());
    for tax in children(order, "TaxTotal") {
        let all = units(child(tax, "TaxAmount"), digits);
        assert_eq!(sum(children(tax, "TaxSubtotal"), "TaxAmount", digits), all);
    }
    assert_eq!((total("TaxInclusiveAmount"), total("PayableAmount")), (gross.units(), gross.units()));
    assert_eq!(child(order, "LineCountNumeric").text(), Some(lines().count().to_string().as_str()));
    for line in lines() {
        let discount: i128 = sum(children(line, "AllowanceCharge"), "Amount", digits);
        let before = units(child(line, "LineExtensionAmount"), digits) + discount;
        for of in children(line, "AllowanceCharge") {
            assert_eq!(units(child(of, "BaseAmount"), digits), before);
        }
        let number = |name: &str| Typed::from_plain(child(line, name).text().unwrap()).ok().map(Typed::fraction);
        let price = child(line, "Price");
        let Some(quantity) = number("Quantity") else { continue };
        let plain = child(price, "PriceAmount").text().unwrap();
        let Ok(of_one) = Typed::from_plain(plain) else { continue };
        // Quantity x price over what the price is of is the line before its discount, within a minor unit however that was rounded.
        let base = children(price, "BaseQuantity").next().map(|base| Typed::from_plain(base.text().unwrap()).unwrap());
        let exact = quantity.times(&of_one.fraction()).over(&base.map_or(Fraction::one(), Typed::fraction)).unwrap();
        let off = exact.minus(&Fraction::decimal(before, digits));
        let most = Fraction::decimal(1, digits);
        assert!(off.minus(&most).is_negative() && off.plus(&most).is_positive() || off.is_zero(), "{plain} {before}");
    }
    for node in order.descendants() {
        assert!(node.is_text() || node.is_element(), "{text}");
        if let Some(currency) = node.attribute("currencyID") {
            assert_eq!(currency, code);
        }
        // The standard permits no empty element; one party may be nobody.
        let is_empty = node.is_element()
            && !node
                .children()
                .any(|inside| inside.is_element() || inside.text().is_some_and(|text| !text.trim().is_empty()));
        assert!(
            !is_empty || ["SellerSupplierParty", "BuyerCustomerParty", "Item"].contains(&node.tag_name().name()),
            "{}",
            node.tag_name().name()
        );
    }
}

proptest! {
    #![proptest_config(config(300))]

    /// Every permitted choice in every quote.
    #[test]
    fn every_order_adds_up(quote in quotes(Size::Plain), huge in quotes(Size::Huge), rolls in dice()) {
        for quote in [quote, huge].into_iter().flatten() {
            for tier in &quote.offer.tiers {
                let choice = permitted(&quote.offer, tier, &rolls);
                let Ok(totals) = totals(&quote.offer, &choice) else { continue };
                let sample = Sample::new("any", quote.clone(), choice);
                let texts = orders(&sample.accepted(), &|_| vec!["A note".to_string()]).unwrap();
                let once = totals.lines.iter().any(|line| line.recurring.is_none());
                let sums: Vec<_> =
                    once.then_some(&totals.one_off).into_iter().chain(totals.recurring.iter().map(|one| &one.sums)).collect();
                prop_assert_eq!(texts.len(), sums.len());
                for (text, sums) in texts.iter().zip(sums) {
                    adds_up(text, sums.gross, sums.net, sums.tax, quote.offer.currency.code());
                }
            }
        }
    }

    /// What taxes are taken out of sums to the net, and each part is near what it would be by itself.
    #[test]
    fn a_net_is_shared_out(
        gross in proptest::collection::vec(-1_000_000_i128..10_000_000, 1..40),
        percent in 0_i64..100,
        off in -3_i128..=3,
    ) {
        let rate = Fraction::decimal(i128::from(percent), 2);
        let exact = |gross: i128| Fraction::whole(gross).over(&Fraction::one().plus(&rate)).unwrap();
        let net = Rounding::HalfAway.units(&exact(gross.iter().sum()), 0).unwrap() + off;
        let Some(parts) = net::parts(&gross, net, &rate) else {
            prop_assert!(gross.iter().all(|part| *part == 0));
            return Ok(());
        };
        prop_assert_eq!(parts.iter().sum::<i128>(), net);
        // One unit for rounding, and what is missing shared out.
        let most = Fraction::whole(1 + off.abs());
        for (part, gross) in parts.iter().zip(&gross) {
            let off = Fraction::whole(*part).minus(&exact(*gross));
            prop_assert!(!off.minus(&most).is_positive() && !off.plus(&most).is_negative(), "{} {}", part, gross);
        }
    }
}

#[track_caller]
fn parts(gross: &[i128], net: i128, percent: i128, wanted: &[i128]) {
    assert_eq!(net::parts(gross, net, &Fraction::decimal(percent, 2)).as_deref(), Some(wanted), "{gross:?}");
}

#[test]
fn what_rounding_takes_from_one_part_it_gives_to_the_next() {
    // 0.12 without 20 % is 0.10; three of 0.10 are 0.083..., 0.166..., 0.25.
    parts(&[12, 12], 20, 20, &[10, 10]);
    parts(&[10, 10, 10], 25, 20, &[8, 9, 8]);
    // Where the net is 24 because each was rounded by itself, the unit comes off the first of the largest.
    parts(&[10, 10, 10], 24, 20, &[7, 9, 8]);
    // 4.166..., 4.166..., 87.5 make 4, 0, 84; of two that are missing each part that is something takes one.
    parts(&[5, 0, 100], 90, 20, &[5, 0, 85]);
    parts(&[120, -24], 80, 20, &[100, -20]);
    parts(&[0, 0], 0, 20, &[0, 0]);
}

#[track_caller]
fn xml(text: &str, wanted: &str) {
    let written = Xml::document("a", &[("b", text)], |xml| xml.text("c", text));
    let document = Document::parse(&written).unwrap_or_else(|error| panic!("{error}: {written}"));
    assert_eq!(child(document.root_element(), "c").text(), Some(wanted));
    assert!(document.root_element().attribute("b").is_some());
}

#[test]
fn every_text_is_read_back_from_xml() {
    xml("a < b & c > d \"e\" 'f'", "a < b & c > d \"e\" 'f'");
    xml("]]> <!-- --> &amp; <?x?>", "]]> <!-- --> &amp; <?x?>");
    xml("one\ntwo\r\nthree\rfour\tfive", "one\ntwo\r\nthree\rfour\tfive");
    xml("\u{0}\u{8}\u{B}\u{1F}\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}");
    xml("\u{7F}\u{85}\u{2028}\u{10FFFF} їґ ع 👩🏽‍💻", "\u{7F}\u{85}\u{2028}\u{10FFFF} їґ ع 👩🏽‍💻");
}

#[test]
fn what_has_nothing_in_it_is_left_out() {
    let written = Xml::document("a", &[], |xml| {
        xml.text("empty", " \n");
        xml.within_if_any("nothing", |xml| xml.within_if_any("within", |xml| xml.text("empty", "")));
        xml.within_if_any("some", |xml| xml.text("b", "c"));
        xml.within("kept", |_| {});
    });
    let wanted = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n  <some>\n    <b>c</b>\n  </some>\n  <kept>\n  </kept>\n</a>\n";
    assert_eq!(written, wanted);
}
