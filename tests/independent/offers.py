"""Offers in fractions: totals, what a tier begins at, instalments, what a tier earns. Written from the rules alone."""

import json
import sys
from fractions import Fraction
from itertools import product

import deals
from model import DIGITS, Model, digits_of, half_away, identifier, ids, number, trimmed, up

# The largest amount, in minor units.
MOST = 10**15
# The most choices of a tier that are tried one by one to find the cheapest.
MOST_CHOICES = 200
SKIPPED = "skipped"


def rounded(value, digits, mode):
    """To so many decimals, the same on both sides of zero."""
    scaled = abs(value) * 10**digits
    whole = scaled.numerator // scaled.denominator
    rest = scaled - whole
    if mode == "up":
        whole += rest > 0
    elif mode == "half_even":
        whole += rest > Fraction(1, 2) or (rest == Fraction(1, 2) and whole % 2 == 1)
    elif mode == "half_away":
        whole += rest >= Fraction(1, 2)
    else:
        assert mode == "down", mode
    return Fraction(whole if value >= 0 else -whole, 10**digits)


def shares(total, weights, digits, first):
    """A total shared by largest remainder in proportion to the positive weights; `first(place)` sorts equal remainders."""
    units = abs(total) * 10**digits
    assert units.denominator == 1, total
    takers = [place for place, weight in enumerate(weights) if weight > 0]
    result = [Fraction(0)] * len(weights)
    if not units:
        return result
    assert takers, "nobody takes a share"
    whole = sum(weights[place] for place in takers)
    exact = {place: units * weights[place] / whole for place in takers}
    floors = {place: exact[place].numerator // exact[place].denominator for place in takers}
    left = int(units) - sum(floors.values())
    for place in sorted(takers, key=lambda place: (floors[place] - exact[place], first(place)))[:left]:
        floors[place] += 1
    sign = 1 if total > 0 else -1
    for place in takers:
        result[place] = Fraction(sign * floors[place], 10**digits)
    return result


class Refused(Exception):
    """A choice that is not permitted."""


class Tax:
    def __init__(self, draft):
        self.name = draft.get("name", "")
        self.category = draft.get("category", "S")
        self.percent = number(draft.get("percent", "0"))
        self.compound = draft.get("compound", False)
        self.key = (self.category, self.percent, self.compound)


class TaxGroup:
    """The lines that have the same list of taxes."""

    def __init__(self, taxes):
        self.taxes = taxes
        self.places = []  # of its lines, in the list of counted lines
        self.rates, so_far = [], Fraction(0)
        for tax in taxes:
            rate = tax.percent / 100 * (1 + so_far if tax.compound else 1)
            self.rates.append(rate)
            so_far += rate
        self.rate = so_far
        self.first = (-so_far, [tax.category for tax in taxes], [tax.key for tax in taxes])
        self.net = Fraction(0)
        self.bases = [Fraction(0)] * len(taxes)
        self.amounts = [Fraction(0)] * len(taxes)


class Counted:
    """A line that counts in a choice."""

    def __init__(self, line, quantity, amount, discount):
        self.line, self.quantity, self.amount, self.discount = line, quantity, amount, discount


class Line:
    def __init__(self, offer, key, draft):
        self.key, self.draft = key, draft
        self.kind = draft.get("kind") or ("fixed" if "price" in draft else "work")
        self.group = identifier(draft["group"]) if "group" in draft else None
        self.is_extra = draft.get("extra", False) and self.group is None
        self.preselected = draft.get("preselected", False)
        self.every = draft.get("every")
        self.periods = draft.get("periods") if self.every else None
        self.spread = bool(draft.get("spread", False) and self.every and self.periods)
        self.taxes = [offer.taxes[identifier(key)] for key in draft.get("taxes", [])]
        self.bounds = draft.get("bounds")
        self.at = f"{offer.at}.lines.{key}"
        self.drafted = {}
        for name, text in draft.get("quantities", {}).items():
            quantity = number(text)
            if quantity < 0 and self.kind != "fixed":
                offer.whole.problem("negative", f"{self.at}.quantities.{identifier(name)}")
                quantity = Fraction(0)
            self.drafted[identifier(name)] = quantity

    @property
    def times(self):
        """How often its price is paid over the committed term."""
        return self.periods if self.periods and not self.spread else 1

    def permits(self, quantity):
        least, most = number(self.bounds.get("least", "0")), self.bounds.get("most")
        if quantity < least or (most is not None and quantity > number(most)):
            return False
        return ((quantity - least) / number(self.bounds.get("step", "1"))).denominator == 1

    def permitted(self, tier):
        """Every quantity that may be chosen; None where there are too many."""
        if self.bounds is None:
            return [self.drafted[tier]]
        if "most" not in self.bounds:
            return None
        least, most = number(self.bounds.get("least", "0")), number(self.bounds["most"])
        step = number(self.bounds.get("step", "1"))
        steps = (most - least) / step
        steps = steps.numerator // steps.denominator
        return None if steps > MOST_CHOICES else [least + step * place for place in range(steps + 1)]


class Offer:
    def __init__(self, whole, key, draft):
        self.whole, self.key, self.draft = whole, key, draft
        self.at = f"proposals.{key}"
        self.unsettled = set()
        self.currency = draft.get("currency", whole.currency)
        self.digits = DIGITS.get(self.currency, 2)
        self.unit = Fraction(1, 10**self.digits)
        self.is_home = self.currency == whole.currency
        self.exchange = Fraction(1)
        if not self.is_home:
            rate = draft.get("exchange", {}).get("rate")
            self.exchange = None if rate is None else number(rate)
            if rate is None:
                whole.problem("not_positive", f"{self.at}.exchange.rate")
        for name, percent in draft.get("selling_shares", {}).items():
            if name != "on" and not 0 <= number(percent) <= 100:
                whole.problem("percent_out_of_bounds", f"{self.at}.selling_shares.{name}")
        self.mode = draft.get("rounding", "half_away")
        self.inclusive = draft.get("prices_include_tax", False)
        self.by_line = draft.get("tax_by_line", False)
        taxes = draft.get("taxes", [])
        self.taxes = {tax_id: Tax(tax) for tax_id, tax in zip(ids(taxes), taxes)}
        groups = draft.get("groups", [])
        self.groups = {group_id: group.get("kind", "one") for group_id, group in zip(ids(groups), groups)}
        lines = draft.get("lines", [])
        self.lines = [Line(self, line_id, line) for line_id, line in zip(ids(lines), lines)]
        services = whole.studio.get("services", [])
        self.services = dict(zip(ids(services), services))
        self.tiers = draft.get("tiers") or [{"id": "1"}]
        self.bands = {key: tier.get("band", "target") for key, tier in zip(ids(self.tiers), self.tiers)}
        self.discount = self.read_discount(draft, self.at)
        self.charge = {field: number(draft.get("charge", {}).get(field, "0")) for field in ("percent", "amount")}
        factors = draft.get("deal", {}).get("factors", [])
        scale = sum(number(factor.get("percent", "0")) for factor in factors if factor.get("on"))
        if scale > 0:
            self.charge["percent"] += scale
        else:
            percent, amount = self.discount
            self.discount = percent - scale, amount
        stages = draft.get("map", {}).get("stages", [])
        for key, stage in zip(ids(stages), stages):
            for field in ("weeks", "price"):
                whole.not_negative(stage, field, f"{self.at}.map.stages.{key}")
        self.line_discounts = {}
        for line in self.lines:
            if line.kind == "work" and whole.line_role(line.draft) not in whole.role_rates:
                whole.problem("role_without_rate", f"{line.at}.role")
            self.line_discounts[line.key] = self.read_discount(line.draft, line.at)
            if any(number(text) for text in line.draft.get("discount", {}).values()):
                for tier_id in self.bands:
                    if tier_id in line.drafted:
                        amount = self.before_discount(line, tier_id, line.drafted[tier_id])
                        if amount is not None and amount < 0:
                            whole.problem("discount_on_credit", f"{line.at}.discount")

    def read_discount(self, holder, at):
        """Percent and amount; the part that can't be is reported and does not count."""
        draft = holder.get("discount", {})
        percent, amount = number(draft.get("percent", "0")), number(draft.get("amount", "0"))
        if not 0 <= percent <= 100:
            self.whole.problem("percent_out_of_bounds", f"{at}.discount.percent")
            percent = Fraction(0)
            if amount:
                self.unsettled.add("one half of a discount is bad")
        if amount < 0:
            self.whole.problem("negative", f"{at}.discount.amount")
            amount = Fraction(0)
            if percent:
                self.unsettled.add("one half of a discount is bad")
        return percent, amount

    # Prices

    def round(self, value):
        return rounded(value, self.digits, self.mode)

    def sum_of_service(self, service, band):
        """Exactly, or at the rates as shown: what one costs the client in the studio's currency, or None."""
        total = number(service.get("direct", "0"))
        for entry in service.get("hours", []):
            exact = self.whole.role_rates.get(self.whole.line_role(entry), {}).get(band)
            if exact is None or "hours" not in entry:
                return None
            total += (up(exact, self.whole.step) if self.is_home else exact) * number(entry["hours"])
        return total

    def unit_price(self, line, tier_id):
        band = self.bands[tier_id]
        if line.kind == "unbilled":
            return Fraction(0)
        if line.kind == "fixed":
            return number(line.draft.get("price", "0"))
        if line.kind == "service":
            price = self.sum_of_service(self.services[identifier(line.draft["service"])], band)
            if price is not None and self.is_home:
                return half_away(price, self.whole.digits)
        else:
            price = self.whole.role_rates.get(self.whole.line_role(line.draft), {}).get(band)
            if price is not None and self.is_home:
                return up(price, self.whole.step)
        return None if price is None or self.exchange is None else up(price * self.exchange, self.unit)

    def before_discount(self, line, tier_id, quantity):
        price = self.unit_price(line, tier_id)
        return None if price is None else self.round(price * quantity)

    # Choices

    def in_tier(self, tier_id):
        """The lines of the offer that a tier has; what is unbilled the client never sees."""
        return [line for line in self.lines if tier_id in line.drafted and line.kind != "unbilled"]

    def check(self, tier_id, picked, quantities):
        """Raises where a choice is not permitted."""
        if tier_id not in self.bands:
            raise Refused("no_such_tier")
        lines = {line.key: line for line in self.in_tier(tier_id)}
        for key in picked:
            line = lines.get(key)
            if line is None or not (line.is_extra or line.group):
                raise Refused("not_an_option")
            if line.group and self.groups[line.group] == "view":
                raise Refused("only_to_look_at")
        for group, kind in self.groups.items():
            options = [line for line in lines.values() if line.group == group]
            taken = sum(line.key in picked for line in options)
            if options and kind == "one" and taken != 1:
                raise Refused("not_exactly_one")
            if options and kind == "some" and taken == 0:
                raise Refused("not_at_least_one")
        for key, quantity in quantities.items():
            line = lines.get(key)
            if line is None or ((line.is_extra or line.group) and key not in picked):
                raise Refused("quantity_of_a_line_that_does_not_count")
            if line.bounds is None or not line.permits(quantity):
                raise Refused("quantity_out_of_bounds")

    def counted(self, tier_id, picked, quantities):
        """The lines that count, or None where one of them has no price."""
        result = []
        for line in self.in_tier(tier_id):
            if (line.is_extra or line.group) and line.key not in picked:
                continue
            quantity = quantities.get(line.key, line.drafted[tier_id])
            before = self.before_discount(line, tier_id, quantity)
            if before is None:
                return None
            amount = self.discounted(line, before)
            result.append(Counted(line, quantity, amount, before - amount))
        return result

    def discounted(self, line, before):
        """What the discount of a line leaves of its amount; nothing is taken off a credit."""
        if before <= 0:
            return before
        percent, less = self.line_discounts[line.key]
        return max(Fraction(0), self.round(before * (1 - percent / 100)) - less)

    def permitted(self, tier_id):
        """Every permitted choice, or None where there are more than can be tried."""
        parts, count = [], 1
        lines = self.in_tier(tier_id)

        def taken(line):
            """Ways to take a line: [(keys picked, quantities changed)]."""
            permitted = line.permitted(tier_id)
            if permitted is None:
                return None
            key = [line.key] if line.is_extra or line.group else []
            return [(key, {line.key: quantity} if line.bounds is not None else {}) for quantity in permitted]

        def joined(options):
            """Ways to take any of some lines, none of them first."""
            ways = [([], {})]
            for option in options:
                ways += [(keys + more, {**changed, **other}) for keys, changed in ways for more, other in option]
                if len(ways) > MOST_CHOICES + 1:
                    return None
            return ways

        for line in lines:
            if line.group is None:
                ways = taken(line)
                if ways is None:
                    return None
                parts.append([([], {})] + ways if line.is_extra else ways)
        for group, kind in self.groups.items():
            options = [taken(line) for line in lines if line.group == group]
            if not options or kind == "view":
                continue
            if None in options:
                return None
            ways = [way for option in options for way in option] if kind == "one" else joined(options)
            if ways is None:
                return None
            parts.append(ways[1:] if kind == "some" else ways)
        for part in parts:
            count *= len(part)
        if count > MOST_CHOICES:
            return None
        choices = []
        for ways in product(*parts):
            picked = [key for keys, _ in ways for key in keys]
            changed = {key: quantity for _, quantities in ways for key, quantity in quantities.items()}
            choices.append((picked, changed))
        return choices

    def cheapest(self, tier_id):
        """(picked, totals) of the cheapest permitted choices, SKIPPED where they are too many, [] where there is none."""
        choices = self.permitted(tier_id)
        if choices is None:
            return SKIPPED
        best, found = None, []
        for picked, changed in choices:
            counted = self.counted(tier_id, picked, changed)
            if counted is None:
                return []
            totals = Totals(self, counted)
            if best is None or totals.cost < best:
                best, found = totals.cost, []
            if totals.cost == best:
                found.append((picked, totals))
        return found

    def default(self, tier_id, cheapest):
        """Which extras and options the default choice has."""
        lines = self.in_tier(tier_id)
        picked = [line.key for line in lines if line.is_extra and line.preselected]
        for group, kind in self.groups.items():
            options = [line for line in lines if line.group == group]
            chosen = [line.key for line in options if line.preselected]
            if kind == "view" or not options:
                continue
            if kind == "one" and len(chosen) != 1:
                chosen = chosen[:1]
            if kind in ("one", "some") and not chosen:
                if not isinstance(cheapest, list) or not cheapest:
                    self.unsettled.add("the default rests on a cheapest choice that is not known")
                    chosen = [options[0].key]
                else:
                    ways = [[line.key for line in options if line.key in keys] for keys, _ in cheapest]
                    if any(way != ways[0] for way in ways):
                        self.unsettled.add("the default rests on one of several cheapest choices")
                    chosen = ways[0]
            picked += chosen
        return picked

    # Instalments

    def instalments(self, gross):
        """[(name, amount)], and the kind of problem or None."""
        schedule = self.draft.get("schedule", [])
        if not schedule:
            return [], None
        if gross < 0:
            self.unsettled.add("instalments of less than nothing")
        names = [entry.get("name", "") for entry in schedule]
        percents = [number(entry["percent"]) if "percent" in entry else None for entry in schedule]
        # Outside of 0 to 100 it counts as nothing.
        percents = [Fraction(0) if percent is not None and not 0 <= percent <= 100 else percent for percent in percents]
        if None not in percents and sum(percents) == 100:
            return list(zip(names, shares(gross, percents, self.digits, lambda place: place))), None
        fixed = []
        for entry, percent in zip(schedule, percents):
            if percent is not None:
                fixed.append(half_away(gross * percent / 100, self.digits))
            else:
                fixed.append(number(entry["amount"]) if "amount" in entry else None)
        left = gross - sum(amount for amount in fixed if amount is not None)
        result, kind = [], None
        for name, entry, amount in zip(names, schedule, fixed):
            if amount is not None:
                result.append((name, amount))
            elif entry.get("rest"):
                result.append((name, left))
            else:
                if left < 0:
                    self.unsettled.add("less than nothing in equal parts")
                parts = shares(left, [Fraction(1)] * entry["equal"], self.digits, lambda place: place)
                result += [(name, part) for part in parts]
        if None in fixed:
            kind = "schedule_exceeds" if left < 0 else None
        elif left != 0:
            kind = "schedule_misses"
        return result, kind

    def write_instalments(self, instalments):
        return [{"name": name, "amount": digits_of(amount, self.digits)} for name, amount in instalments]

    # The evaluation

    def is_more_than_plain(self):
        """Whether it has more than lines and tiers."""
        plain = {"id", "name", "kind", "role", "price", "hours", "quantities"}
        return any(set(line.draft) - plain for line in self.lines) or bool(set(self.draft) - {"id", "title", "number", "tiers", "lines"})

    def write(self, choice=None):
        result = {"id": self.key, "title": self.draft.get("title", ""), "currency": self.currency,
                  "worth": deals.worth(self), **self.map_figures(),
                  "tiers": [self.write_tier(key, tier) for key, tier in zip(ids(self.tiers), self.tiers)]}
        if choice is not None:
            result["choice"] = self.write_choice(choice)
        return result

    def map_figures(self):
        """What the stages of its map come to: each price rounded by itself, then added."""
        known = self.draft.get("map")
        if not known:
            return {}
        stages = [stage for stage in known.get("stages", []) if not stage.get("offered")]
        priced = [max(number(stage["price"]), Fraction(0)) for stage in stages if "price" in stage]
        total = sum(rounded(price, self.digits, self.mode) for price in priced) if priced else None
        figure = None if total is None else self.whole.figure(total, digits_of(total, self.digits))
        return {"map": {"total": figure, "open": len(stages) - len(priced)}}

    def write_choice(self, choice):
        tier_id = identifier(choice["tier"])
        picked = [identifier(key) for key in choice.get("picked", [])]
        quantities = {identifier(key): number(text) for key, text in choice.get("quantities", {}).items()}
        try:
            self.check(tier_id, picked, quantities)
        except Refused as refused:
            return {"refused": str(refused)}
        counted = self.counted(tier_id, picked, quantities)
        if counted is None:
            self.unsettled.add("something has no price")
            return {"refused": "no_price"}
        totals = Totals(self, counted)
        return self.write_totals(totals)

    def write_totals(self, totals):
        return {**totals.write(), "instalments": self.write_instalments(self.instalments(totals.gross)[0])}

    def unit_price_written(self, price):
        cents = half_away(price, self.digits)
        return digits_of(cents, self.digits) if cents == price else trimmed(price, 12)

    def write_tier(self, tier_id, tier):
        rows = []
        for line in self.lines:
            if tier_id not in line.drafted:
                continue
            price, quantity = self.unit_price(line, tier_id), line.drafted[tier_id]
            if line.kind == "unbilled":
                price = None
            rows.append({"id": line.key, "name": line.draft.get("name", ""), "quantity": trimmed(quantity, 12),
                         "unit_price": None if price is None else self.unit_price_written(price),
                         "amount": None if price is None else digits_of(self.discounted(line, self.round(price * quantity)), self.digits)})
        cheapest = self.cheapest(tier_id)
        picked = self.default(tier_id, cheapest)
        counted = self.counted(tier_id, picked, {})
        totals = None
        if (counted is None or cheapest == []) and self.is_more_than_plain():
            self.unsettled.add("something has no price")
        if counted is not None:
            totals = Totals(self, counted)
            if not totals.fits():
                self.unsettled.add("more money than may be")
            _, problem = self.instalments(totals.gross)
            if problem:
                self.whole.problem(problem, f"{self.at}.schedule")
        begins = SKIPPED if cheapest == SKIPPED else self.write_totals(cheapest[0][1]) if cheapest else None
        return {"id": tier_id, "name": tier.get("name", ""), "band": self.bands[tier_id],
                "total": None if totals is None else Model.figure(totals.net, digits_of(totals.net, self.digits)),
                "lines": rows, "from": begins, "default": None if totals is None else self.write_totals(totals),
                "deal": None if totals is None else deals.Deal(self, tier_id, totals).write(),
                **self.earnings(tier_id, picked, totals)}

    def totals_of(self, tier_id):
        return Totals(self, self.counted(tier_id, self.default(tier_id, self.cheapest(tier_id)), {}))

    # What a tier earns

    def behind(self, line):
        """(hours by role, direct cost) behind one of a known line, in the studio's currency; None for one that is not known."""
        draft, direct = line.draft, number(line.draft.get("direct", "0"))
        if line.kind == "work":
            return [(self.whole.line_role(draft), Fraction(1))], direct
        if line.kind == "service":
            draft = self.services[identifier(draft["service"])]
            if line.draft.get("direct"):
                self.unsettled.add("a service's line with a direct cost of its own")
            direct += number(draft.get("direct", "0"))
        entries = draft.get("hours", [])
        if any("hours" not in entry for entry in entries):
            return None
        if line.kind == "fixed" and not entries and "direct" not in draft:
            return None
        return [(self.whole.line_role(entry), number(entry["hours"])) for entry in entries], direct

    def earnings(self, tier_id, picked, totals):
        whole = self.whole
        nets = {} if totals is None else totals.nets_of_lines()
        hours = floor_cost = direct = Fraction(0)
        known = None if totals is None else Fraction(0)
        for line in self.lines:
            if tier_id not in line.drafted or ((line.is_extra or line.group) and line.key not in picked):
                continue
            behind = self.behind(line)
            if behind is None:
                continue
            times = line.drafted[tier_id] * line.times
            hours += sum(each for _, each in behind[0]) * times
            direct += behind[1] * times
            for role, each in behind[0]:
                floor = whole.role_floors.get(role)
                floor_cost = None if floor is None or floor_cost is None else floor_cost + floor * each * times
            if known is not None:
                known += nets.get(line.key, 0) * line.times
        net = None if totals is None else totals.net + sum(group.net * group.times for group in totals.recurring)
        share = None if not net else known / net * 100
        home = None if known is None or self.exchange is None else known / self.exchange
        costs = self.draft.get("selling", {})
        percent = number(costs.get("percent", "0"))
        selling = None
        if home is not None or percent == 0:
            selling = (home or 0) * percent / 100 + number(costs.get("amount", "0"))
        selling = self.shared(selling, home, net, totals, None if floor_cost is None else floor_cost + direct)
        left_over = effective = None
        if home is not None and selling is not None:
            if floor_cost is not None:
                left_over = home - floor_cost - direct - selling
            if hours:
                effective = (home - direct - selling) / hours
        floor = None if floor_cost is None or hours == 0 else floor_cost / hours
        return {"hours": whole.plain(hours), "known_share": whole.plain(share), "floor_cost": whole.money(floor_cost),
                "direct": whole.money(direct), "selling": whole.money(selling), "left_over": whole.money(left_over),
                "margin": whole.plain(None if left_over is None or not home else left_over / home * 100),
                "effective": whole.money(effective), "floor": whole.money(floor),
                "distance": whole.money(None if effective is None or floor is None else effective - floor)}


    def shared(self, selling, home, net, totals, costs):
        """Selling costs with what a referral, a platform and a commission take besides."""
        shares = self.draft.get("selling_shares", {})
        referral, platform, commission = (number(shares.get(name, "0")) for name in ["referral", "platform", "commission"])
        if referral == platform == commission == 0:
            return selling
        if selling is None or home is None:
            return None
        selling += home * referral / 100
        if platform:
            gross = totals.gross + sum(group.gross * group.times for group in totals.recurring)
            if net == 0:
                return None
            # The known net with the share of tax that everything has.
            selling += home * gross / net * platform / 100
        if commission and shares.get("on", "profit") == "sale":
            return selling + home * commission / 100
        if commission:
            if costs is None:
                return None
            selling += max(home - costs - selling, Fraction(0)) * commission / 100
        return selling


class Sums:
    """Net, taxes and gross of lines that are paid together."""

    def __init__(self, offer, counted, is_document=False):
        self.offer, self.counted = offer, counted
        self.sum = sum((each.amount for each in counted), Fraction(0))
        self.charge = self.discount = Fraction(0)
        self.groups = {}
        for place, each in enumerate(counted):
            key = tuple(tax.key for tax in each.line.taxes)
            self.groups.setdefault(key, TaxGroup(each.line.taxes)).places.append(place)
        # What each line comes to after charge and discount; the same in sums of groups.
        finals = [each.amount for each in counted]
        sums = {key: sum(finals[place] for place in group.places) for key, group in self.groups.items()}
        self.amounts = dict(sums)
        if is_document:
            finals, sums = self.charged_and_discounted(finals, sums)
        for key, group in self.groups.items():
            if offer.by_line:
                for place in group.places:
                    self.tax(group, finals[place])
            else:
                self.tax(group, sums[key])
        self.net = sum((group.net for group in self.groups.values()), Fraction(0))
        self.tax_sum = sum((sum(group.amounts) for group in self.groups.values()), Fraction(0))
        self.gross = self.net + self.tax_sum

    def share_by_groups(self, total, parts):
        keys = list(self.groups)
        given = shares(total, [parts[key] for key in keys], self.offer.digits, lambda place: self.groups[keys[place]].first)
        return dict(zip(keys, given))

    def share_by_lines(self, group, total, parts):
        """A group's share on its lines: {place: share}."""
        given = shares(total, [parts[place] for place in group.places], self.offer.digits,
                       lambda at: (-parts[group.places[at]], -self.counted[group.places[at]].amount, self.counted[group.places[at]].line.is_extra))
        return dict(zip(group.places, given))

    def charged_and_discounted(self, finals, sums):
        offer = self.offer
        percent, amount = offer.charge["percent"], offer.charge["amount"]
        charges = {key: Fraction(0) for key in self.groups}
        line_charges = [Fraction(0)] * len(finals)
        if percent or amount:
            if self.sum > 0:
                self.charge = offer.round(self.sum * (1 + percent / 100)) - self.sum + amount
                charges = self.share_by_groups(self.charge, sums)
                for key, group in self.groups.items():
                    for place, share in self.share_by_lines(group, charges[key], finals).items():
                        line_charges[place] = share
            elif self.counted:
                offer.unsettled.add("a charge on nothing or less")
        on_extras = offer.draft.get("discount", {}).get("on_extras", False)
        base = [share + (each.amount if on_extras or not each.line.is_extra else 0) for each, share in zip(self.counted, line_charges)]
        parts = {key: sum(base[place] for place in group.places) for key, group in self.groups.items()}
        whole = sum(base, Fraction(0))
        percent, amount = offer.discount
        if whole > 0:
            self.discount = min(whole, whole - offer.round(whole * (1 - percent / 100)) + amount)
        discounts = self.share_by_groups(self.discount, parts)
        finals = [final + share for final, share in zip(finals, line_charges)]
        for key, group in self.groups.items():
            for place, share in self.share_by_lines(group, discounts[key], base).items():
                finals[place] -= share
        return finals, {key: sums[key] + charges[key] - discounts[key] for key in sums}

    def tax(self, group, amount):
        """Adds the net and taxes of an amount, a group's or a line's, to its group."""
        offer, taxes = self.offer, []
        if offer.inclusive:
            net = offer.round(amount / (1 + group.rate))
            taxes = shares(amount - net, group.rates, offer.digits, lambda place: (-group.rates[place], place))
        else:
            net = amount
            for tax in group.taxes:
                base = net + sum(taxes) if tax.compound else net
                taxes.append(offer.round(base * tax.percent / 100))
        group.net += net
        before = Fraction(0)
        for place, (tax, share) in enumerate(zip(group.taxes, taxes)):
            group.bases[place] += net + before if tax.compound else net
            group.amounts[place] += share
            before += share

    def write_taxes(self):
        money = lambda value: digits_of(value, self.offer.digits)
        return [{"name": tax.name, "category": tax.category, "percent": trimmed(tax.percent, 12), "base": money(base), "amount": money(amount)}
                for group in self.groups.values() for tax, base, amount in zip(group.taxes, group.bases, group.amounts)]

    def nets_of_lines(self):
        result = {}
        for key, group in self.groups.items():
            for place in group.places:
                each = self.counted[place]
                if self.amounts[key] == 0:
                    if group.net or any(self.counted[other].amount for other in group.places):
                        self.offer.unsettled.add("a share of a group that sums to nothing")
                    result[each.line.key] = Fraction(0)
                else:
                    result[each.line.key] = group.net * each.amount / self.amounts[key]
        return result


class Recurring(Sums):
    """One period, or the whole term where it is spread."""

    def __init__(self, offer, counted):
        super().__init__(offer, counted)
        line = counted[0].line
        self.every, self.periods, self.spread, self.times = line.every, line.periods, line.spread, line.times
        self.term = None if self.periods is None else self.gross * self.times

    def write(self):
        money = lambda value: digits_of(value, self.offer.digits)
        result = {"every": self.every, "periods": self.periods, "spread": self.spread, "sum": money(self.sum), "net": money(self.net),
                  "taxes": self.write_taxes(), "tax": money(self.tax_sum), "gross": money(self.gross),
                  "term": None if self.term is None else money(self.term)}
        if self.spread:
            if self.gross < 0:
                self.offer.unsettled.add("less than nothing in equal parts")
            parts = shares(self.gross, [Fraction(1)] * self.periods, self.offer.digits, lambda place: place)
            result["parts"] = [money(part) for part in parts]
        return result


class Totals(Sums):
    """What a choice comes to."""

    def __init__(self, offer, counted):
        self.all_counted = counted
        super().__init__(offer, [each for each in counted if not each.line.every], True)
        kinds = {}
        for each in counted:
            if each.line.every:
                kinds.setdefault((each.line.every, each.line.periods, each.line.spread), []).append(each)
        self.recurring = [Recurring(offer, lines) for lines in kinds.values()]
        paid = sum((each.gross if each.term is None else each.term for each in self.recurring), Fraction(0))
        self.cost = (self.gross + paid, self.gross)

    def fits(self):
        amounts = [self.sum, self.charge, self.gross, *self.cost] + [each.amount + each.discount for each in self.all_counted]
        return all(abs(amount) * 10**self.offer.digits <= MOST for amount in amounts)

    def nets_of_lines(self):
        result = super().nets_of_lines()
        for each in self.recurring:
            result.update(each.nets_of_lines())
        return result

    def write(self):
        money = lambda value: digits_of(value, self.offer.digits)
        return {"lines": [{"id": each.line.key, "amount": money(each.amount), "discount": money(each.discount)} for each in self.all_counted],
                "sum": money(self.sum), "charge": money(self.charge), "discount": money(self.discount), "net": money(self.net),
                "taxes": self.write_taxes(), "tax": money(self.tax_sum), "gross": money(self.gross),
                "recurring": [each.write() for each in self.recurring]}


class Whole(Model):
    """Costs, rates and offers."""

    def __init__(self, workbook, today=None, choice=None):
        super().__init__(workbook, today)
        self.choice = choice
        self.unsettled = {}  # by the proposal's place: what the rules leave open and it rests on

    def line_role(self, holder):
        return identifier(holder.get("role", self.role_ids[0]))

    def services(self):
        """What one of each service costs, and its price in each band, in the studio's currency."""
        rows = []
        services = self.studio.get("services", [])
        for service, key in zip(services, ids(services)):
            entries, direct = service.get("hours", []), number(service.get("direct", "0"))
            row = {"id": key, "name": service.get("name", "")}

            def sum_at(rate):
                total = direct
                for entry in entries:
                    each = rate(self.line_role(entry))
                    if each is None or "hours" not in entry:
                        return None
                    total += each * number(entry["hours"])
                return total

            row["cost"] = self.money(sum_at(lambda role: self.role_floors.get(role)))
            for band in ("base", "target", "stretch"):
                def shown(role, band=band):
                    exact = self.role_rates.get(role, {}).get(band)
                    return None if exact is None else up(exact, self.step)
                price = sum_at(shown)
                row[band] = self.money(None if price is None else half_away(price, self.digits))
            jobs = [number(job["hours"]) for job in service.get("jobs", []) if "hours" in job]
            row["actual_hours"] = self.plain(sum(jobs) / len(jobs) if jobs else None)
            rows.append(row)
        return rows

    def proposals(self):
        drafts = self.workbook.get("proposals", [])
        order = sorted(range(len(drafts)), key=lambda place: -drafts[place].get("number", place + 1))
        result = []
        for place in order:
            key = ids(drafts)[place]
            offer = Offer(self, key, drafts[place])
            is_chosen = self.choice is not None and identifier(self.choice["proposal"]) == key
            result.append(offer.write(self.choice if is_chosen else None))
            if offer.unsettled:
                self.unsettled[place] = offer.unsettled
        return result


def evaluate(workbook, today=None, choice=None):
    return Whole(workbook, today, choice).evaluate()


def settled(workbook, choice=None):
    """The workbook, and the choice, without the proposals that rest on something the rules leave open."""
    whole = Whole(workbook, None, choice)
    whole.evaluate()
    if not whole.unsettled:
        return workbook, choice
    drafts = workbook["proposals"]
    if choice is not None and any(drafts[place].get("id") == choice["proposal"] for place in whole.unsettled):
        choice = None
    return {**workbook, "proposals": [draft for place, draft in enumerate(drafts) if place not in whole.unsettled]}, choice


if __name__ == "__main__":
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            print(json.dumps(evaluate(json.load(file)), ensure_ascii=False, indent=2))
