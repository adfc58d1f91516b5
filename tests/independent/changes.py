"""A second reckoning of change orders: what was accepted before, the change, and what both come to. In fractions, from the rules alone."""

import datetime

from model import DIGITS, digits_of, half_away, identifier, ids, number


class Changes:
    """The change orders among the proposals of a workbook; `rows` are the proposals as they were written, in their order."""

    def __init__(self, whole, rows):
        self.whole, self.rows = whole, rows
        drafts = whole.workbook.get("proposals", [])
        self.drafts = dict(zip(ids(drafts), drafts))
        self.quotes = whole.workbook.get("issued", [])
        self.numbers = dict(zip(ids(self.quotes), self.quotes))

    def write(self):
        """Each change in the order of the proposals; what is wrong goes to the problems."""
        found = []
        for row in self.rows:
            change = self.drafts[row["id"]].get("change")
            if change is None:
                continue
            digits = DIGITS.get(row["currency"], 2)
            before = (self.amount(change, "before_net"), number(change.get("before_gross", "0")))
            trouble = self.trouble(row, change, before)
            if trouble:
                self.whole.problem(trouble, f"proposals.{row['id']}.change")
            found.append({"proposal": row["id"], "quote": identifier(change.get("quote", "0")), "before": self.once(before, digits),
                          "days_later": self.days(change), "tiers": [self.tier(tier, before, digits) for tier in row["tiers"]], "trouble": trouble})
        return {"changes": found} if found else {}

    @staticmethod
    def amount(change, name):
        return number(change[name]) if name in change else None

    @staticmethod
    def once(once, digits):
        net, gross = once
        return {"net": None if net is None else digits_of(half_away(net, digits), digits), "gross": digits_of(half_away(gross, digits), digits)}

    @staticmethod
    def days(change):
        if "ends" not in change or "ends_after" not in change:
            return None
        return (datetime.date.fromisoformat(change["ends_after"]) - datetime.date.fromisoformat(change["ends"])).days

    def tier(self, tier, before, digits):
        chosen = tier["default"]
        if chosen is None:
            return {"tier": tier["id"], "change": None, "after": None}
        net, gross = number(chosen["net"]), number(chosen["gross"])
        known = None if before[0] is None else half_away(before[0], digits) + net
        return {"tier": tier["id"], "change": self.once((net, gross), digits), "after": self.once((known, half_away(before[1], digits) + gross), digits)}

    def yes(self, proposal):
        """The newest quote of a proposal that was accepted."""
        accepted = [quote for quote in self.quotes if identifier(quote.get("proposal", "0")) == proposal
                    and "answer" in quote and quote["answer"].get("kind", "accepted") == "accepted"]
        return accepted[-1] if accepted else None

    def trouble(self, row, change, before):
        if self.yes(row["id"]):
            return None
        quote = self.numbers.get(identifier(change.get("quote", "0")))
        if quote is None:
            return "changed_quote_gone"
        currency = quote.get("currency", self.whole.currency)
        if row["currency"] != currency:
            return "change_in_other_currency"
        key = identifier(change["quote"])
        if any(identifier(other["supersedes"]) == key for other in self.quotes if "supersedes" in other):
            return "changed_quote_superseded"
        if "answer" not in quote:
            return "changed_quote_not_answered"
        if quote["answer"].get("kind", "accepted") == "declined":
            return "changed_quote_declined"
        now = self.accepted(quote, key, currency, row["id"])
        if now[1] is None:
            return "changed_quote_without_amount"
        if now != before:
            return "change_before_moved"
        return None if self.drafts[row["id"]].get("lines") else "change_of_nothing"

    def accepted(self, quote, key, currency, but):
        """What was accepted of a quote and its changes, without tax and with it."""
        answers = [quote["answer"]]
        for other, draft in self.drafts.items():
            if other == but or "change" not in draft or identifier(draft["change"].get("quote", "0")) != key:
                continue
            accepted = self.yes(other)
            if accepted and accepted.get("currency", self.whole.currency) == currency:
                answers.append(accepted["answer"])
        digits = DIGITS.get(currency, 2)

        def total(name):
            return half_away(sum(number(answer[name]) for answer in answers), digits) if all(name in answer for answer in answers) else None

        return total("net_once"), total("gross")
