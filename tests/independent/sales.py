"""A second reckoning of what was offered, sold and lost, and of what is to be done next: in fractions, from the rules alone."""

import datetime
from collections import Counter
from fractions import Fraction

from model import BANDS, half_away, identifier, ids, number, digits_of

DIGITS = {"JPY": 0, "KWD": 3, "CLF": 4}
KINDS = ["individual", "business", "corporation", "agency", None]
REASONS = ["price", "time", "scope", "rival", "postponed", "silence", "other", None]
WON, LOST = ("accepted", "done"), ("declined",)


def day(text):
    return datetime.date.fromisoformat(text)


def half_a_year_later(first):
    year, month = first.year + (first.month + 5) // 12, (first.month + 5) % 12 + 1
    for back in range(4):
        try:
            return datetime.date(year, month, first.day - back)
        except ValueError:
            continue


class Sale:
    """A proposal on its way."""

    def __init__(self, whole, proposal, key, quotes, today):
        self.key, self.proposal, self.quotes = key, proposal, quotes
        self.client = identifier(proposal["client"]) if "client" in proposal else None
        self.pursuit = proposal.get("pursuit", {})
        self.last = quotes[-1] if quotes else None
        answer = (self.last or {}).get("answer", {})
        said = answer.get("kind", "accepted") if "answer" in (self.last or {}) else None
        if said == "accepted":
            self.stage = "done" if "done" in self.pursuit else "accepted"
        elif said == "declined" or "lost" in self.pursuit:
            self.stage = "declined"
        elif self.last is None:
            self.stage = "draft"
        else:
            self.stage = "expired" if day(self.last.get("until", "9999-12-31")) < today else "sent"
        if said is None and self.last is None and "lost" in self.pursuit:
            self.stage = "declined"
        self.made = day(proposal.get("made", f"{whole.year}-01-01"))
        accepted = [one for one in quotes if "answer" in one and one["answer"].get("kind", "accepted") == "accepted"]
        self.sold = accepted[-1] if accepted else None

    @staticmethod
    def answered(quote):
        moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=quote["answer"].get("at", 0))
        return moment.date()

    def usual(self):
        """What follows from where it stands: (kind, day it counts from, days)."""
        if self.stage == "draft" and "request" in self.proposal:
            return "first_answer", self.made, 2
        if self.stage == "sent":
            return "follow_up", day(self.last.get("on", "2026-01-01")), 7
        if self.stage == "declined" and not self.is_told():
            if "lost" in self.pursuit:
                return "ask_why", day(self.pursuit["lost"]), 0
            return "ask_why", self.answered(self.last), 0
        return None

    def is_told(self):
        words = (self.last or {}).get("answer", {}).get("words", "")
        return bool(words or self.pursuit.get("reason") or self.pursuit.get("words"))

    def steps(self):
        return self.pursuit.get("steps", [])


class Sales:
    def __init__(self, whole, revenue, today):
        self.whole, self.revenue, self.today = whole, revenue, day(today)
        self.home = whole.currency
        workbook = whole.workbook
        proposals = workbook.get("proposals", [])
        keys = ids(proposals)
        count = len(proposals)
        numbers = [one.get("number", place) for place, one in enumerate(proposals, 1)]
        order = sorted(range(count), key=lambda place: (-numbers[place], keys[place]))
        issued = sorted(zip(workbook.get("issued", []), ids(workbook.get("issued", []))),
                        key=lambda one: (one[0].get("number", 1), one[0].get("revision", 1), one[1]))
        self.sales = []
        for place in order:
            if proposals[place].get("template"):
                continue
            quotes = [quote for quote, _ in issued if identifier(quote.get("proposal", "0")) == keys[place]]
            self.sales.append(Sale(whole, proposals[place], keys[place], quotes, self.today))
        self.clients = sorted(zip(ids(workbook.get("clients", [])), workbook.get("clients", [])), key=lambda one: one[0])
        self.kinds = {key: client.get("kind") for key, client in self.clients}

    def amount(self, value, currency=None):
        if value is None:
            return None
        digits = DIGITS.get(currency or self.home, 2)
        return {"value": digits_of(half_away(value, 12), 12), "shown": digits_of(half_away(value, digits), digits)}

    def at_home(self, net, quote):
        """An amount in the studio's currency; nothing without a rate."""
        if net is None:
            return None
        if quote.get("currency", "EUR") == self.home:
            return number(net)
        rate = number(quote.get("rate", "0"))
        return number(net) / rate if rate > 0 else None

    def won(self, sales, is_won=lambda sale: True):
        won = sum(1 for sale in sales if sale.stage in WON and is_won(sale))
        percent = self.whole.plain(Fraction(100 * won, len(sales))) if sales else None
        return {"won": won, "of": len(sales), "percent": percent}

    def write(self):
        stages = Counter(sale.stage for sale in self.sales)
        decided = [sale for sale in self.sales if sale.stage in WON + LOST]
        open_ones = [sale for sale in self.sales if sale.stage == "sent"]
        year = [sale for sale in self.sales if sale.sold and sale.answered(sale.sold).year == self.whole.year]
        worths = [(sale, self.at_home(sale.sold["answer"].get("net"), sale.sold)) for sale in year]
        sold = sum((worth for _, worth in worths if worth is not None), Fraction(0))
        least = []
        for sale in open_ones:
            nets = [tier.get("net") for tier in sale.last.get("offered", [])]
            cheapest = None if not nets or None in nets else min(nets, key=number)
            least.append(self.at_home(cheapest, sale.last))
        waiting = sum((worth for worth in least if worth is not None), Fraction(0))
        won = self.won(decided)
        expected = waiting * won["won"] / won["of"] if won["of"] >= 5 else None
        unknown = sum(1 for _, worth in worths if worth is None) + sum(1 for worth in least if worth is None)
        first = {}
        for sale in self.sales:
            if sale.sold and sale.client:
                when = (sale.answered(sale.sold), sale.sold.get("number", 1))
                first[sale.client] = min(first.get(sale.client, when), when)
        again = sum((worth for sale, worth in worths if worth is not None and sale.client
                     and first[sale.client] < (sale.answered(sale.sold), sale.sold.get("number", 1))), Fraction(0))

        def share(part, of):
            return None if of is None or of == 0 else self.whole.plain(part * 100 / of)

        sales = {
            "stages": {stage: stages[stage] for stage in ("draft", "sent", "expired", "accepted", "done", "declined")},
            "superseded": sum(max(len(sale.quotes) - 1, 0) for sale in self.sales),
            "sold": self.amount(sold),
            "open": self.amount(waiting),
            "won": won,
            "expected": self.amount(expected),
            "forecast": self.amount(sold + (expected or 0)),
            "reached": {band: share(sold, self.revenue[band]) for band in BANDS},
            "missing": {band: self.amount(None if self.revenue[band] is None else self.revenue[band] - sold) for band in BANDS},
            "existing": share(again, sold),
            "unknown": unknown,
            **self.counted(decided),
        }
        return {"clients": [self.client(key) for key, _ in self.clients], "sales": sales, "due": self.due()}

    def counted(self, decided):
        def offered(sale):
            return (sale.last or {}).get("offered", [])

        def place(sale):
            return sale.sold["answer"].get("place") if sale.sold else None

        def band_of(sale):
            at, tiers = place(sale), sale.sold.get("offered", []) if sale.sold else []
            return tiers[at].get("band", "target") if at is not None and at < len(tiers) else None

        tiers = []
        for at in range(5):
            had = [sale for sale in decided if len(offered(sale)) > at]
            if not had:
                break
            tiers.append(self.won(had, lambda sale, at=at: place(sale) == at))
        bands = {}
        for band in BANDS:
            had = [sale for sale in decided if any(tier.get("band", "target") == band for tier in offered(sale))]
            bands[band] = self.won(had, lambda sale, band=band: band_of(sale) == band)
        kinds = []
        for kind in KINDS:
            of_kind = [sale for sale in decided if self.kinds.get(sale.client) == kind]
            if of_kind:
                kinds.append({"kind": kind, **self.won(of_kind)})
        lost = Counter(sale.pursuit.get("reason") for sale in decided if sale.stage in LOST)
        reasons = [{"reason": reason, "count": lost[reason]} for reason in REASONS if lost[reason]]
        return {"tiers": tiers, "bands": bands, "kinds": kinds, "reasons": reasons}

    def client(self, key):
        theirs = [sale for sale in self.sales if sale.client == key]
        bought = [sale for sale in theirs if sale.sold]
        last = max((sale.answered(sale.sold) for sale in bought), default=None)
        if last is None:
            segment = "never"
        elif (self.today - last).days > 365:
            segment = "long_ago"
        else:
            segment = "once" if len(bought) == 1 else "often"
        lifetime = []
        for currency in sorted({sale.sold.get("currency", "EUR") for sale in bought}):
            nets = [sale.sold["answer"].get("net") for sale in bought if sale.sold.get("currency", "EUR") == currency]
            total = None if None in nets else sum(map(number, nets), Fraction(0))
            lifetime.append({"currency": currency, "amount": self.amount(total, currency)})
        return {"id": key, "segment": segment, "offered": sum(1 for sale in theirs if sale.quotes), "accepted": len(bought),
                "open": sum(1 for sale in theirs if sale.stage == "sent"), "lifetime": lifetime}

    def due(self):
        rows = []

        def noted(steps, about):
            for step in steps:
                if "done" not in step:
                    rows.append({"on": step.get("due"), "kind": step.get("kind", "other"), "words": step.get("words", ""),
                                 **about, "noted": True})

        for key, client in self.clients:
            noted(client.get("steps", []), {"client": key})
        for sale in self.sales:
            about = {"proposal": sale.key}
            noted(sale.steps(), about)
            usual = sale.usual()
            if usual:
                kind, since, days = usual
                seen = [step for step in sale.steps() if step.get("kind", "other") == kind]
                if not any("done" not in step or day(step["done"]) >= since for step in seen):
                    on = (since + datetime.timedelta(days)).isoformat()
                    rows.append({"on": on, "kind": kind, "words": "", **about, "noted": False})
            runs = {identifier(run["line"]): run for run in sale.proposal.get("deal", {}).get("runs", [])}
            lines = sale.proposal.get("lines", [])
            open_review = any(step.get("kind") == "price_review" and "done" not in step for step in sale.steps())
            for key, line in zip(ids(lines), lines):
                run = runs.get(key, {})
                days = [day(run[name]) for name in ("from", "reviewed") if name in run]
                if "retainer" in line and days and not open_review:
                    on = half_a_year_later(max(days)).isoformat()
                    rows.append({"on": on, "kind": "price_review", "words": "", **about, "noted": False})
        rows.sort(key=lambda row: (row["on"] is None, row["on"] or ""))
        return rows
