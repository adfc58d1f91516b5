"""A second reckoning of costs and rates, in fractions, written from the rules alone and sharing no line with the program."""

import datetime
from fractions import Fraction

BANDS = ("base", "target", "stretch")
PER_YEAR = {"week": 52, "month": 12, "quarter": 4, "year": 1}
DIGITS = {"JPY": 0, "KRW": 0, "VND": 0, "CLP": 0, "ISK": 0, "KWD": 3, "BHD": 3, "JOD": 3, "OMR": 3, "TND": 3, "CLF": 4, "UYW": 4}
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAYS_OFF = ("public_holidays", "vacation", "sick", "other")


def number(text):
    return Fraction(text)


def half_away(value, digits):
    scaled = abs(value) * 10**digits
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**digits)


def up(value, step):
    return -((-value) // step) * step


def digits_of(value, digits):
    """Plain digits of a value that has no more than `digits` decimals."""
    scaled = value * 10**digits
    assert scaled.denominator == 1, value
    whole = abs(scaled.numerator)
    text = str(whole).rjust(digits + 1, "0")
    if digits:
        text = text[:-digits] + "." + text[-digits:]
    return "-" + text if scaled < 0 else text


def trimmed(value, digits):
    text = digits_of(half_away(value, digits), digits)
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def identifier(text):
    return str(text).rjust(32, "0").lower()


def ids(things):
    return [identifier(thing.get("id", f"{place:x}")) for place, thing in enumerate(things, 1)]


class Model:
    def __init__(self, workbook, today=None):
        self.workbook = workbook
        self.studio = workbook.get("studio", {})
        self.problems = set()
        self.year = self.studio.get("year", 2026)
        self.first_day = datetime.date(self.year, 1, 1)
        self.days_of_year = (datetime.date(self.year + 1, 1, 1) - self.first_day).days
        self.today = today or self.first_day.isoformat()
        self.currency = self.studio.get("currency", "EUR")
        self.digits = DIGITS.get(self.currency, 2)
        self.step = number(self.studio.get("rate_step", Fraction(1, 10**self.digits)))
        self.roles = self.studio.get("roles") or [{"id": "1"}]
        self.role_ids = ids(self.roles)
        self.team = self.studio.get("team") or [{"id": "1"}]
        self.team_ids = ids(self.team)

    def problem(self, kind, at):
        self.problems.add((kind, at))

    # Figures

    @staticmethod
    def figure(value, shown):
        return {"value": digits_of(half_away(value, 12), 12), "shown": shown}

    def money(self, value):
        return None if value is None else self.figure(value, digits_of(half_away(value, self.digits), self.digits))

    def rate(self, value):
        return None if value is None else self.figure(value, digits_of(up(value, self.step), self.digits))

    def plain(self, value):
        return None if value is None else self.figure(value, trimmed(value, 2))

    @staticmethod
    def bands(values, write):
        return {band: write(values[band]) for band in BANDS}

    # Reading fields

    def not_negative(self, holder, field, at):
        """An amount, hours or days: below zero it is reported and counts as nothing."""
        value = number(holder.get(field, "0"))
        if value < 0:
            self.problem("negative", f"{at}.{field}")
            return Fraction(0)
        return value

    # Costs

    def costs_by_items(self, costs):
        by = costs.get("by") or ("items" if costs.get("items") and "month" not in costs else "whole")
        return by == "items"

    def read_costs(self, costs, at, living):
        """A list of (amount a year in each band, years it lasts or None, is tax)."""
        if not self.costs_by_items(costs):
            year = self.not_negative(costs, "month", at) * 12
            return [({band: year for band in BANDS}, None, False)]
        read = []
        items = costs.get("items", [])
        for key, item in zip(ids(items), items):
            place = f"{at}.items.{key}"
            base = self.not_negative(item, "amount", place)
            levels = {"base": base, "target": base, "stretch": base}
            is_tax = item.get("is_tax", False)
            if living and not is_tax:
                if "target" in item:
                    levels["target"] = self.not_negative(item, "target", place)
                levels["stretch"] = levels["target"]
                if "stretch" in item:
                    levels["stretch"] = self.not_negative(item, "stretch", place)
                if levels["target"] < levels["base"]:
                    self.problem("level_below", f"{place}.target")
                if levels["stretch"] < levels["target"]:
                    self.problem("level_below", f"{place}.stretch")
            period = item.get("period", "month")
            years = None
            if period == "once":
                years = item.get("years", 1)
                factor = Fraction(1, years)
            else:
                factor = Fraction(PER_YEAR[period])
            if is_tax and self.treatment != "as_amount":
                self.problem("tax_item_not_counted", f"{place}.is_tax")
            read.append(({band: levels[band] * factor for band in BANDS}, years, is_tax))
        return read

    @staticmethod
    def total(read, band, is_tax=False, year=0, growth=Fraction(1)):
        result = Fraction(0)
        for amounts, years, tax in read:
            if tax != is_tax:
                continue
            if years is None:
                result += amounts[band] * growth**year
            elif year < years:
                result += amounts[band]
        return result

    def read_all_costs(self):
        tax = self.studio.get("tax", {})
        self.treatment = tax.get("treatment", "on_income")
        self.tax_rate = Fraction(0)
        self.tax_typed = Fraction(0)
        if self.treatment == "as_amount":
            self.tax_typed = self.not_negative(tax, "amount", "studio.tax")
        else:
            self.tax_rate = number(tax.get("rate", "0")) / 100
            if self.tax_rate < 0:
                self.problem("negative", "studio.tax.rate")
                self.tax_rate = None
            elif self.tax_rate >= 1:
                self.problem("tax_too_high", "studio.tax.rate")
                self.tax_rate = None
        self.cushion = number(self.studio.get("cushion", "0")) / 100
        if self.cushion < 0:
            self.problem("negative", "studio.cushion")
            self.cushion = None
        self.business = self.read_costs(self.studio.get("business", {}), "studio.business", False)
        self.costs = []
        for key, member in zip(self.team_ids, self.team):
            owner = member.get("pay", "owner") == "owner"
            self.costs.append(self.read_costs(member.get("costs", {}), f"studio.team.{key}.costs", owner))
        self.owner = [member.get("pay", "owner") == "owner" for member in self.team]

    def year_sums(self, year, growth, raises):
        """What a year takes: living, business, employees, K, tax, P, each by band; None where it cannot be known."""
        sums = {name: {} for name in ("living", "cushioned", "tax", "costs")}
        sums["business"] = self.total(self.business, "base", year=year, growth=growth) if growth is not None else None
        people = [costs for costs, owner in zip(self.costs, self.owner) if not owner]
        sums["employees"] = sum((self.total(costs, "base", year=year, growth=raises) for costs in people), Fraction(0)) if raises is not None or not people else None
        for band in BANDS:
            living = cushioned = tax = costs = None
            if growth is not None:
                living = Fraction(0)
                for read, owner in zip(self.costs, self.owner):
                    if owner:
                        living += self.total(read, band, year=year, growth=growth)
                if self.cushion is not None:
                    cushioned = living * (1 + self.cushion)
            known = cushioned is not None and sums["business"] is not None and sums["employees"] is not None
            if self.treatment == "as_amount":
                if growth is not None and (raises is not None or not people):
                    tax = self.tax_typed * growth**year + self.total(self.business, "base", True, year, growth)
                    for read, owner in zip(self.costs, self.owner):
                        tax += self.total(read, "base", True, year, growth if owner else raises)
            elif self.tax_rate is not None and cushioned is not None:
                if self.treatment == "on_income":
                    tax = cushioned * self.tax_rate / (1 - self.tax_rate)
                elif known:
                    tax = (cushioned + sums["business"] + sums["employees"]) * self.tax_rate / (1 - self.tax_rate)
            if known and tax is not None:
                costs = cushioned + sums["business"] + sums["employees"] + tax
            sums["living"][band], sums["cushioned"][band] = living, cushioned
            sums["tax"][band], sums["costs"][band] = tax, costs
        return sums

    def own_cost(self, place):
        """c: a member's own base cost in the year, with what tax falls on it."""
        cost = self.total(self.costs[place], "base")
        if self.owner[place]:
            if self.cushion is None:
                return None
            cost *= 1 + self.cushion
        if self.treatment == "on_everything" or (self.treatment == "on_income" and self.owner[place]):
            if self.tax_rate is None:
                return None
            cost /= 1 - self.tax_rate
        return cost

    # Profit

    def read_profit(self):
        self.profit = {}
        for band, default in zip(BANDS, ("0", "20", "35")):
            profit = self.studio.get("profit", {}).get(band, {})
            percent = number(profit.get("percent", default)) / 100
            at = f"studio.profit.{band}.percent"
            factor = None
            if percent < 0:
                self.problem("negative", at)
            elif profit.get("as", "margin") == "markup":
                factor = 1 + percent
            elif percent >= 1:
                self.problem("margin_too_high", at)
            else:
                factor = 1 / (1 - percent)
            self.profit[band] = factor

    def with_profit(self, value, band):
        return None if value is None or self.profit[band] is None else value * self.profit[band]

    # Hours

    def member_hours(self, place):
        """(days or None, hours) of a member's year."""
        member = self.team[place]
        hours = member.get("hours", {})
        bills = member.get("bills", True)
        at = f"studio.team.{self.team_ids[place]}.hours"
        if hours.get("by", "whole") == "whole":
            if not bills:
                return None, Fraction(0)
            year = self.not_negative(hours, "year", at)
            if year > 24 * self.days_of_year:
                self.problem("more_than_a_year", f"{at}.year")
            return None, year
        shared = self.studio.get("calendar", {})
        own = hours.get("calendar", {})

        def problem(kind, at):
            # Nobody asks for the hours of someone who bills none.
            if bills:
                self.problem(kind, at)

        def field(name, default):
            if name in own:
                return own[name], f"{at}.calendar.{name}"
            return shared.get(name, default), f"studio.calendar.{name}"

        workdays, _ = field("workdays", list(WEEKDAYS[:5]))
        days = Fraction(0)
        for offset in range(self.days_of_year):
            if WEEKDAYS[(self.first_day + datetime.timedelta(offset)).weekday()] in workdays:
                days += 1
        off = Fraction(0)
        for name in DAYS_OFF:
            text, where = field(name, "0")
            if number(text) < 0:
                problem("negative", where)
            else:
                off += number(text)
        if off > days:
            own_days = any(name in own for name in DAYS_OFF)
            problem("too_many_days_off", f"{at}.calendar" if own_days else "studio.calendar")
            days = off = Fraction(0)
        days -= off
        hours_a_day, where = field("hours_a_day", "8")
        hours_a_day = number(hours_a_day)
        if not 0 < hours_a_day <= 24:
            problem("hours_a_day_out_of_range", where)
            hours_a_day = Fraction(0)
        share, where = field("billed_share", "100")
        share = number(share)
        if not 0 <= share <= 100:
            problem("share_out_of_range", where)
            share = Fraction(0)
        return days, days * hours_a_day * share / 100 if bills else Fraction(0)

    # Rates

    def units(self, hour, month):
        """Rates in four units from an exact hour in each band."""
        def times(factor):
            return {band: None if hour[band] is None or factor is None else hour[band] * factor for band in BANDS}

        return {
            "hour": self.bands(hour, self.rate),
            "day": self.bands(times(self.day_hours), self.rate),
            "week": self.bands(times(self.week_hours), self.rate),
            "month": self.bands(month, self.rate),
        }

    def positive(self, holder, field, default, at):
        value = number(holder.get(field, default))
        if value <= 0:
            self.problem("not_positive", f"{at}.{field}")
            return None
        return value

    def evaluate(self):
        from changes import Changes
        from sales import Sales  # They reckon with what stands above.

        self.read_all_costs()
        self.read_profit()
        self.day_hours = self.positive(self.studio, "day_hours", "8", "studio")
        self.week_hours = self.positive(self.studio, "week_hours", "40", "studio")
        days_and_hours = [self.member_hours(place) for place in range(len(self.team))]
        hours = [entry[1] for entry in days_and_hours]
        self.hours = sum(hours, Fraction(0))

        now = self.year_sums(0, Fraction(1), Fraction(1))
        costs = now["costs"]
        revenue = {band: self.with_profit(costs[band], band) for band in BANDS}

        def blended(goal):
            return None if goal is None or self.hours == 0 or goal == 0 else goal / self.hours

        hour = {band: blended(revenue[band]) for band in BANDS}
        month = {band: None if hour[band] is None else revenue[band] / 12 for band in BANDS}
        self.floor = blended(costs["base"])

        if self.hours == 0:
            billing = [place for place, member in enumerate(self.team) if member.get("bills", True)]
            at = "studio.team"
            if billing:
                by = self.team[billing[0]].get("hours", {}).get("by", "whole")
                at = f"studio.team.{self.team_ids[billing[0]]}.hours" + (".year" if by == "whole" else "")
            self.problem("no_hours", at)
        if any(costs[band] == 0 for band in BANDS):
            owners = [place for place, owner in enumerate(self.owner) if owner]
            at = "studio.team"
            if owners:
                by_items = self.costs_by_items(self.team[owners[0]].get("costs", {}))
                at = f"studio.team.{self.team_ids[owners[0]]}.costs" + ("" if by_items else ".month")
            self.problem("no_costs", at)
        for lower, higher in (("base", "target"), ("target", "stretch")):
            if hour[lower] is not None and hour[higher] is not None and hour[higher] < hour[lower]:
                self.problem("band_below", f"studio.profit.{higher}.percent")

        # A member bills who has billable hours; the cost of the others is in the rest.
        own = [self.own_cost(place) for place in range(len(self.team))]
        billing_costs = [cost for cost, member_hours in zip(own, hours) if member_hours > 0]
        billing_sum = None if None in billing_costs else sum(billing_costs, Fraction(0))
        self.role_rates, self.role_floors, role_rows = {}, {}, []
        for role, key in zip(self.roles, self.role_ids):
            members = [place for place, member in enumerate(self.team)
                       if identifier(member.get("role", self.role_ids[0])) == key and hours[place] > 0]
            role_hours = sum((hours[place] for place in members), Fraction(0))
            if role_hours == 0:
                continue
            bare = {}
            for band in BANDS:
                if costs[band] is None or costs[band] == 0 or billing_sum is None:
                    bare[band] = None
                else:
                    bare[band] = sum(own[place] for place in members) / role_hours + (costs[band] - billing_sum) / self.hours
            rates = {band: self.with_profit(bare[band], band) for band in BANDS}
            self.role_rates[key], self.role_floors[key] = rates, bare["base"]
            role_month = {band: None if rates[band] is None else rates[band] * role_hours / 12 for band in BANDS}
            role_rows.append({"id": key, "name": role.get("name", ""), "hours": self.plain(role_hours), "floor": self.rate(bare["base"]),
                              "rates": self.units(rates, role_month)})

        paid_by = {}
        for band in BANDS:
            paid_by[band] = None
            if hour[band] is not None and costs["base"]:
                day = up(self.days_of_year * costs["base"] / revenue[band], 1)
                if day <= self.days_of_year:
                    paid_by[band] = (self.first_day + datetime.timedelta(int(day) - 1)).isoformat()

        team = []
        for place, member in enumerate(self.team):
            team.append({"id": self.team_ids[place], "name": member.get("name", ""), "days": self.plain(days_and_hours[place][0]),
                         "hours": self.plain(hours[place]), "cost": self.money(own[place])})

        proposals = self.proposals()
        changes = Changes(self, proposals).write()
        return {
            "schema": 1,
            "today": self.today,
            "currency": self.currency,
            "living": self.bands(now["living"], self.money),
            "with_cushion": self.bands(now["cushioned"], self.money),
            "business": self.money(now["business"]),
            "employees": self.money(now["employees"]),
            "tax": self.bands(now["tax"], self.money),
            "costs": self.bands(costs, self.money),
            "revenue": self.bands(revenue, self.money),
            "billable_hours": self.plain(self.hours),
            "floor": self.rate(self.floor),
            "rates": self.units(hour, month),
            "paid_by": paid_by,
            "roles": role_rows,
            "team": team,
            "projection": self.projection(blended),
            "what_if": self.what_if(costs),
            "services": self.services(),
            "proposals": proposals,
            **Sales(self, revenue, self.today).write(),
            **self.scopes(),
            **changes,
            "problems": [{"kind": kind, "at": at} for kind, at in sorted(self.problems)],
        }

    def projection(self, blended):
        supposed = self.studio.get("projection", {})

        def growth(field, default):
            percent = number(supposed[field]) if field in supposed else default
            if percent is not None and percent <= -100:
                self.problem("growth_too_low", f"studio.projection.{field}")
                return None
            return percent

        grows = growth("growth", Fraction(0))
        raises = growth("raises", None) if "raises" in supposed else grows
        rows = []
        for year in range(supposed.get("years", 5) + 1):
            if year == 0:
                sums = self.year_sums(0, Fraction(1), Fraction(1))
            else:
                sums = self.year_sums(year, None if grows is None else 1 + grows / 100, None if raises is None else 1 + raises / 100)
            revenue = {band: self.with_profit(sums["costs"][band], band) for band in BANDS}
            rows.append({
                "year": self.year + year,
                "living": self.bands(sums["living"], self.money),
                "business": self.money(sums["business"]),
                "employees": self.money(sums["employees"]),
                "costs": self.bands(sums["costs"], self.money),
                "revenue": self.bands(revenue, self.money),
                "hour": self.bands({band: blended(revenue[band]) for band in BANDS}, self.rate),
            })
        return rows

    def what_if(self, costs):
        tried = self.studio.get("what_if", {})
        change = number(tried.get("costs", "0"))
        if change <= -100:
            self.problem("growth_too_low", "studio.what_if.costs")
            change = None
        hours = self.positive(tried, "hours", "0", "studio.what_if") if "hours" in tried else self.hours

        def at(billed):
            result = {}
            for band in BANDS:
                goal = None
                if costs[band] and change is not None and billed:
                    goal = self.with_profit(costs[band] * (1 + change / 100), band)
                result[band] = None if goal is None else goal / billed
            return self.bands(result, self.rate)

        # Which rows the table has is only laid down for someone alone.
        alone = sum(member.get("bills", True) for member in self.team) == 1
        table = [{"hours": self.plain(Fraction(row)), "hour": at(Fraction(row))} for row in range(1000, 1501, 100)] if alone else None
        return {"hours": self.plain(hours), "hour": at(hours), "table": table}

    def scopes(self):
        """The backlog and the favours of each client who has any, at the target rates as shown."""
        digits = DIGITS.get(self.currency, 2)

        def price(item):
            if "price" in item:
                exact = max(number(item["price"]), Fraction(0))
            elif item.get("hours"):
                rates = [self.role_rates.get(identifier(role), {}).get("target") for role in item["hours"]]
                if None in rates:
                    return None
                exact = sum(max(number(hours), Fraction(0)) * up(rate, self.step) for hours, rate in zip(item["hours"].values(), rates))
            else:
                return None
            return half_away(exact, digits)

        found = []
        clients = self.workbook.get("clients", [])
        for key, client in sorted(zip(ids(clients), clients), key=lambda pair: pair[0]):
            ideas, favours = client.get("ideas", []), client.get("favours", [])
            if not ideas and not favours:
                continue
            waiting = [idea for idea in ideas if "ordered" not in idea]
            agreed = [idea for idea in waiting if idea.get("agreed")]

            def rows(items):
                return [{"id": of, "price": None if price(item) is None else self.money(price(item))} for of, item in zip(ids(items), items)]

            def total(items):
                return self.money(sum((price(item) or Fraction(0) for item in items), Fraction(0)))

            found.append({"client": key, "ideas": rows(ideas), "favours": rows(favours), "open": total(waiting), "agreed": total(agreed),
                          "agreed_count": len(agreed), "needs_more": len(agreed) < 2, "given": total(favours)})
        return {"scopes": found} if found else {}

    def proposals(self):
        """What is offered is reckoned in offers.py."""
        return []
