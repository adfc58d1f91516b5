"""A second reckoning of what stands behind a proposal: retainers, time, the client's budget, and what it may be worth. In fractions,
from the rules alone. The fee that pays for extra hands is left out: the program looks for it, and its property tests hold it."""

import datetime
from fractions import Fraction
from itertools import combinations

from model import WEEKDAYS, half_away, identifier, ids, number, trimmed, up

SKIPPED = object()
MONTHS = {"week": Fraction(12, 52), "month": Fraction(1), "quarter": Fraction(3), "year": Fraction(12)}


def optional(holder, name):
    return number(holder[name]) if name in holder else None


class Deal:
    def __init__(self, offer, tier_id, totals):
        self.offer, self.whole, self.tier, self.totals = offer, offer.whole, tier_id, totals
        self.draft = offer.draft.get("deal", {})

    def rate(self, role):
        """What an hour of a role sells for in the tier's band, rounded up as it is shown."""
        exact = self.whole.role_rates[role][self.offer.bands[self.tier]]
        return up(exact, self.whole.step)

    def write(self):
        result = {}
        retainers = [self.retainer(line) for line in self.offer.lines if "retainer" in line.draft and self.tier in line.drafted]
        if retainers:
            result["retainers"] = retainers
        if "until" in self.draft.get("wish", {}):
            result["time"] = self.time(self.draft["wish"])
        if self.draft.get("budget", {}).get("answer") in ("named", "none_named"):
            result["budget"] = self.budget(self.draft["budget"])
        return result or None

    # Retainers

    def retainer(self, line):
        money, plain = self.whole.money, self.whole.plain
        runs = {identifier(run["line"]): run for run in self.draft.get("runs", [])}
        run = runs.get(line.key, {})
        net = self.totals.nets_of_lines()[line.key] / (line.periods if line.spread else 1)
        fee = net / MONTHS[line.every] / self.offer.exchange
        behind = self.offer.behind(line)
        hours = sum(each for _, each in behind[0]) * line.drafted[self.tier] if behind and behind[0] else None
        first = next(iter(self.whole.role_floors))
        roles = [identifier(effort.get("role", first)) for effort in run.get("planned", [])]
        if "included" in run:
            included = number(run["included"])
        elif hours is not None and line.every == "month" and not line.spread:
            included = hours
        else:
            included = fee / self.rate(roles[0] if roles else first)
        rate = fee / included if included else None
        efforts = []
        for role, effort in zip(roles, run.get("planned", [])):
            each = number(effort.get("people", "1")) * number(effort.get("hours", "0")) * number(effort.get("times", "1"))
            efforts.append((role, each, effort.get("billed", False)))
        unbilled = [(role, each) for role, each, billed in efforts if not billed]
        planned = sum((each for _, each in unbilled), Fraction(0))
        floors = self.whole.role_floors
        unbilled_cost = sum((each * floors[role] for role, each in unbilled), Fraction(0))
        billed = [(role, each) for role, each, is_billed in efforts if is_billed] or [(roles[0] if roles else first, included)]
        plan = (fee, sum(each for _, each in billed) + planned, sum(each * floors[role] for role, each in billed) + unbilled_cost)
        plan = (*plan, max(plan[1] - included, 0))

        agreed = line.draft["retainer"]
        is_hourly = agreed["kind"] == "hourly"
        beyond = number(agreed.get("beyond", "0")) if is_hourly else Fraction(0)
        brought, course, months = Fraction(0), [], []
        for month in run.get("months", []):
            worked = {identifier(role): number(text) for role, text in month.get("used", {}).items()}
            used = sum(worked.values(), Fraction(0))
            there = brought + included
            left, over = max(there - used, 0), max(used - there, 0)
            carried = Fraction(0)
            if is_hourly and agreed.get("roll_over"):
                carried = min(left, number(agreed["cap"])) if "cap" in agreed else left
            course.append({"brought": trimmed(brought, 2), "used": trimmed(used, 2), "over": trimmed(over, 2),
                           "over_paid": trimmed(over * beyond, 2), "carried": trimmed(carried, 2), "lapsed": trimmed(left - carried, 2)})
            extra = number(month["unbilled"]) if "unbilled" in month else planned
            cost = sum((each * floors[role] for role, each in worked.items()), Fraction(0))
            if extra:
                cost += extra * (unbilled_cost / planned if planned else cost / used if used else floors[first])
            paid_over = over if beyond else 0
            months.append((fee + over * beyond / self.offer.exchange, used + extra, cost, max(used + extra - there - paid_over, 0)))
            brought = carried
        total = tuple(map(sum, zip(*months))) if months else None
        year = tuple(part * 12 / len(months) for part in total) if months else tuple(part * 12 for part in plan)

        def span(parts):
            if parts is None:
                return None
            income, hours, cost, over = parts
            return {"income": money(income), "hours": plain(hours), "cost": money(cost), "left": money(income - cost),
                    "margin": plain((income - cost) / income * 100 if income else None), "effective": money(income / hours if hours else None),
                    "over": plain(over), "over_worth": money(None if rate is None else over * rate)}

        return {"line": line.key, "fee": money(fee), "included": plain(included), "rate": money(rate), "unbilled": plain(planned),
                "unbilled_worth": money(sum((each * self.rate(role) for role, each in unbilled), Fraction(0))), "plan": span(plan),
                "last": span(months[-1] if months else None), "to_date": span(total), "year": span(year), "months": course,
                "review": self.review(run)}

    @staticmethod
    def review(run):
        days = [run[name] for name in ("from", "reviewed") if name in run]
        if not days:
            return None
        year, month, day = map(int, max(days).split("-"))
        year, month = (year, month + 6) if month <= 6 else (year + 1, month - 6)
        while True:
            try:
                return datetime.date(year, month, day).isoformat()
            except ValueError:
                day -= 1

    # Time

    def time(self, wish):
        plain = self.whole.plain
        workdays = self.whole.studio.get("calendar", {}).get("workdays", WEEKDAYS[:5])
        needed, lines = {}, []
        for line in self.offer.lines:
            if self.tier in line.drafted and not line.every:
                hours = {}
                for role, each in self.offer.behind(line)[0]:
                    hours[role] = hours.get(role, 0) + each * line.drafted[self.tier]
                    needed[role] = needed.get(role, 0) + each * line.drafted[self.tier]
                lines.append((line.key, hours))
        first, last = (datetime.date.fromisoformat(wish[name]) for name in ("from", "until"))
        works = lambda day: WEEKDAYS[day.weekday()] in workdays
        days = sum(works(first + datetime.timedelta(each)) for each in range((last - first).days + 1))
        week = {identifier(role): number(text) for role, text in wish.get("free", {}).items()}
        free = {role: week[role] * days / len(workdays) for role in needed}
        short = {role: max(needed[role] - free[role], 0) for role in needed}
        spare, fitting = dict(free), []
        for key, hours in lines:
            if all(spare[role] >= each for role, each in hours.items()):
                spare = {role: spare[role] - hours.get(role, 0) for role in spare}
                fitting.append(key)
        is_short = any(short.values())
        hands = {identifier(role): number(text) for role, text in wish.get("extra", {}).items()}
        extra = None
        if is_short:
            extra = sum(short[role] * max(hands[role] - self.whole.role_floors[role], 0) for role in short if short[role])
        left = max(up(needed[role] * len(workdays) / week[role], 1) for role in needed)
        day = first - datetime.timedelta(1)
        while left > 0:
            day += datetime.timedelta(1)
            left -= works(day)
        return {"roles": [{"id": role, "needed": plain(needed[role]), "free": plain(free[role]), "short": plain(short[role])} for role in needed],
                "fits": not is_short, "fitting": fitting, "extra": self.whole.money(extra), "fee": SKIPPED, "without": day.isoformat()}

    # The budget

    def budget(self, asked):
        offer, whole = self.offer, self.whole
        figure = lambda value: whole.figure(value, trimmed_to(value, offer.digits))
        shares = offer.draft.get("selling_shares", {})
        net = self.totals.net + sum(group.net * group.times for group in self.totals.recurring)
        gross = self.totals.gross + sum(group.gross * group.times for group in self.totals.recurring)
        kept = 1 - (number(offer.draft.get("selling", {}).get("percent", "0")) + number(shares.get("referral", "0"))) / 100
        if shares.get("on") == "sale":
            kept -= number(shares.get("commission", "0")) / 100
        kept -= number(shares.get("platform", "0")) / 100 * gross / net
        costs, hours, lines = Fraction(0), Fraction(0), []
        for line in offer.lines:
            if self.tier not in line.drafted:
                continue
            roles, direct = offer.behind(line)
            cost = (sum(whole.role_floors[role] * each for role, each in roles) + direct) * line.drafted[self.tier] * line.times
            hours += sum(each for _, each in roles) * line.drafted[self.tier] * line.times
            costs += cost
            lines.append((line.key, cost, self.totals.nets_of_lines()[line.key] * line.times))
        costs += number(offer.draft.get("selling", {}).get("amount", "0"))
        least = up(costs / kept * offer.exchange, offer.unit) if kept > 0 else None
        result = dict.fromkeys(["standing", "gap", "effective", "drop", "months", "more_months", "starts_at", "range", "points"])
        result["least"] = None if least is None else figure(least)
        if asked["answer"] == "named":
            amount = number(asked["amount"])
            if least is not None:
                result["standing"] = "below_base" if amount < least else "below_price" if amount < net else "fits"
                result["gap"] = figure(least - amount)
            result["effective"] = whole.money(amount / offer.exchange * kept / hours if hours else None)
            if result["standing"] == "below_base":
                ways = [way for count in range(1, len(lines)) for way in combinations(lines, count)
                        if sum(cost for _, cost, _ in way) / kept * offer.exchange >= least - amount]
                if ways:
                    result["drop"] = [key for key, _, _ in min(ways, key=lambda way: (len(way), sum(price for _, _, price in way)))]
                if "months" in asked:
                    result["months"] = int(up(least * number(asked["months"]) / amount, 1))
                    result["more_months"] = result["months"] - int(asked["months"])
        else:
            prices = sorted(self.price(tier_id) for tier_id in offer.bands)
            result["starts_at"] = self.leading(max(prices[0], least) if len(prices) == 1 else prices[0], 2, True)
            if len(prices) > 1:
                result["range"] = [self.leading(prices[0], 2, False), self.leading(prices[-1], 2, True)]
            middle = number(self.leading(prices[len(prices) // 2], 1, False))
            result["points"] = [trimmed_to(price, offer.digits) for price in (middle / 10, middle, middle * 10)]
        return result

    def price(self, tier_id):
        totals = self.offer.totals_of(tier_id)
        return totals.net + sum(group.net * group.times for group in totals.recurring)

    def leading(self, price, count, is_up):
        step = Fraction(1)
        while up(price, 1) // step >= 10**count:
            step *= 10
        return trimmed_to(up(price, step) if is_up else half_away(price / step, 0) * step, self.offer.digits)


def trimmed_to(value, digits):
    """With exactly so many digits behind the point."""
    value = half_away(value, digits)
    whole, rest = divmod(abs(value) * 10**digits, 10**digits)
    return ("-" if value < 0 else "") + f"{int(whole)}" + (f".{int(rest):0{digits}d}" if digits else "")


def worth(offer):
    """What it may be worth, of the rules' formula; nothing where nothing was typed."""
    case = offer.draft.get("value")
    if not case:
        return None
    figure = lambda value: None if value is None else offer.whole.figure(value, trimmed_to(value, offer.digits))

    def month(funnel):
        parts = [optional(funnel, name) for name in ("visits", "leads", "closes", "sale")]
        return None if None in parts else parts[0] * parts[1] * parts[2] * parts[3] / 10000

    today = month(case.get("today", {}))
    goal = month({**case.get("today", {}), **case["goal"]}) if case.get("goal") else None
    uplift = None if today is None or goal is None else goal - today
    ramp = int(case.get("ramp", "1"))
    gain = None if uplift is None else uplift * sum(Fraction(min(each, ramp), ramp) for each in range(1, 13))
    price = None if gain is None or "share" not in case else gain * number(case["share"]) / 100
    return {"today": figure(today), "goal": figure(goal), "uplift": figure(uplift), "gain": figure(gain), "price": figure(price)}
