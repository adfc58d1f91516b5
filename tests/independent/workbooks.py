"""Random workbooks for the comparison: plausible ones and odd ones, the same for the same seed."""

DIGITS = {"JPY": 0, "KWD": 3, "CLF": 4}
TAXES = (("S", "20"), ("S", "10"), ("AA", "20"), ("Z", "0"), ("S", "5.5"), ("K", "9.975"), ("K", "14"), ("S", "14"))
EXCHANGE = ("1.0837", "0.3201", "1.25", "2", "0.9")


def random_offer(chance, key, currency, billing, services):
    """A proposal with everything that one can have. What it raises is at most what a schedule or a discount may raise."""
    maybe = lambda share: chance.random() < share
    made = {"id": key, "title": f"Offer {key}"}
    if maybe(0.3):
        made["currency"] = chance.choice(["USD", "JPY", "KWD", "CLF", "EUR"])
        if made["currency"] != currency:
            made["exchange"] = {"rate": "160.57" if made["currency"] == "JPY" else chance.choice(EXCHANGE), "date": "2026-11-22"}
    digits = DIGITS.get(made.get("currency", currency), 2)

    def minor(units, finer=""):
        """So many minor units, with more digits behind them."""
        text = str(abs(units)).rjust(digits + 1, "0")
        text = (text[:-digits] + "." + text[-digits:] + finer) if digits else text + ("." + finer if finer else "")
        return ("-" if units < 0 else "") + text

    def few():
        return chance.choice([1, 1, 2, 3, 5, 7, 10, 12, 50, 105, 253, 999])

    def percent():
        return chance.choice(["10", "50", "33.333", "12.5", "5", "100", "0", "7"])

    def discount(may_be_bad):
        if may_be_bad and maybe(0.05):
            return {"percent": chance.choice(["100.01", "-1", "120"])}
        some = {}
        if maybe(0.7):
            some["percent"] = percent()
        if maybe(0.5) or not some:
            some["amount"] = minor(few())
        return some

    if maybe(0.6):
        made["rounding"] = chance.choice(["half_away", "half_even", "up", "down"])
    if maybe(0.3):
        made["prices_include_tax"] = True
    if maybe(0.3):
        made["tax_by_line"] = True
    made["taxes"] = []
    for place, (category, rate) in enumerate(chance.sample(TAXES, chance.randint(0, 4)), 1):
        tax = {"id": format(place, "x"), "name": f"Tax {place}", "category": category, "percent": rate}
        if maybe(0.25):
            tax["compound"] = True
        made["taxes"].append(tax)
    if maybe(0.6):
        made["discount"] = discount(True)
        if maybe(0.3):
            made["discount"]["on_extras"] = True
    if maybe(0.3):
        made["charge"] = {"name": "Rush"}
        if maybe(0.7):
            made["charge"]["percent"] = chance.choice(["25", "10", "33.333", "150", "0.5"])
        if maybe(0.5):
            made["charge"]["amount"] = minor(few())
    if maybe(0.3):
        made["selling"] = {"percent": chance.choice(["5", "12.5", "0.3333"])}
        if maybe(0.5):
            made["selling"]["amount"] = chance.choice(["10", "2.5", "100"])
    if maybe(0.3):
        names = [("commission", ["10", "33", "2.5"]), ("referral", ["10", "20", "7.25"]), ("platform", ["3", "2.9"])]
        made["selling_shares"] = {name: chance.choice(all) for name, all in names if maybe(0.6)}
        if maybe(0.4):
            made["selling_shares"]["on"] = "sale"
    made["tiers"] = []
    for place in range(chance.choice([1, 1, 2, 3])):
        tier = {"id": format(place + 1, "x")}
        if maybe(0.4):
            tier["band"] = chance.choice(["base", "target", "stretch"])
        made["tiers"].append(tier)
    made["groups"] = [{"id": format(place + 1, "x"), "kind": chance.choice(["one", "one", "any", "some", "view"])} for place in range(chance.choice([0, 0, 1, 1, 2]))]
    is_big = maybe(0.08)
    made["lines"] = []
    for place in range(chance.randint(1, 7)):
        line = {"id": format(place + 1, "x")}
        kind = chance.choice(["fixed"] * 6 + ["credit", "work", "work", "service", "unbilled"])
        if kind in ("work", "unbilled") and not billing or kind == "service" and not services:
            kind = "fixed"
        own = chance.choice(["tier", "tier", "tier", "extra", "group"])
        if own == "group" and not made["groups"] or kind == "unbilled":
            own = "tier"
        if own == "extra":
            line["extra"] = True
        elif own == "group":
            line["group"] = chance.choice(made["groups"])["id"]
        if own != "tier" and maybe(0.5):
            line["preselected"] = True
        quantity = chance.choice(["1", "1", "1", "2", "3", "0.333", "0.25", "12.5"])
        line["quantities"] = {tier["id"]: quantity if maybe(0.8) else chance.choice(["1", "2", "5"]) for tier in made["tiers"] if maybe(0.85)}
        if kind in ("fixed", "credit"):
            units = few() + 100 if own != "tier" else few()
            if is_big and maybe(0.5):
                units = chance.choice([10**12 + 1, 99999999999, 7 * 10**12 + 3])
            if kind == "credit":
                units = -few()
            line["price"] = minor(units, chance.choice(["", "", "", "5", "25", "333"]) if digits < 4 else "")
            odd = chance.random()
            if odd < 0.3 and billing:
                line["hours"] = [{"role": chance.choice(billing), "hours": chance.choice(["1", "2.5", "0.1"])} for _ in range(chance.randint(1, 2))]
            elif odd < 0.4:
                line.update({"hours": [], "direct": chance.choice(["0", "0.02", "10"])})
        elif kind == "work":
            line["role"] = chance.choice(billing)
        elif kind == "service":
            line.update({"kind": "service", "service": chance.choice(services)["id"]})
        else:
            line.update({"kind": "unbilled", "hours": [{"role": chance.choice(billing), "hours": chance.choice(["1", "0.5"])}]})
        if kind in ("fixed", "work") and maybe(0.2):
            line["direct"] = chance.choice(["0.01", "2", "7.5"])
        if kind != "unbilled":
            if made["taxes"] and maybe(0.85):
                line["taxes"] = [tax["id"] for tax in chance.sample(made["taxes"], min(len(made["taxes"]), chance.choice([1, 1, 1, 2, 3])))]
            if maybe(0.25) and not (kind == "credit" and own != "tier"):
                line["discount"] = discount(kind != "credit")
            if maybe(0.2):
                line["every"] = chance.choice(["month", "month", "week", "quarter", "year"])
                if maybe(0.7):
                    line["periods"] = chance.choice([1, 2, 3, 7, 12, 12])
                    if maybe(0.3):
                        line["spread"] = True
            if maybe(0.15) and line["quantities"]:
                least, step = chance.choice([("1", 1), ("0", 1), ("2", 2), ("1", None)])
                line["bounds"] = {"least": least, "most": str(int(least) + chance.randint(1, 5))}
                if step is not None:
                    line["bounds"]["step"] = str(step)
                line["quantities"] = {tier: str(int(least) + (step or 1) * (least == "0")) for tier in line["quantities"]}
                if int(line["bounds"]["most"]) < int(next(iter(line["quantities"].values()))):
                    line["bounds"]["most"] = next(iter(line["quantities"].values()))
        made["lines"].append(line)
    if maybe(0.5):
        share = lambda: chance.choice(["10", "25", "33.333", "30", "0.5"])
        made["schedule"] = chance.choice([
            lambda: [{"percent": "33.333"}, {"percent": "33.333"}, {"percent": "33.334"}],
            lambda: [{"percent": "25"}] * 4,
            lambda: [{"percent": "12.5"}, {"percent": "12.5"}, {"percent": "75"}],
            lambda: [{"percent": share()}, {"percent": share()}, {"rest": True}],
            lambda: [{"percent": share()}, {"equal": chance.randint(1, 7)}],
            lambda: [{"amount": minor(few())}, {"rest": True}, {"percent": share()}],
            lambda: [{"equal": chance.randint(2, 5)}],
            lambda: [{"percent": "30"}, {"percent": "30"}],
            lambda: [{"amount": minor(few())}, {"percent": "50"}],
        ])()
        made["schedule"] = [{"name": f"Part {place}", **entry} for place, entry in enumerate(made["schedule"], 1)]
    return made


def random_choice(chance, workbook):
    """A choice, permitted or not, in one of the workbook's proposals with an id of its own."""
    offers = [proposal for proposal in workbook.get("proposals", []) if "id" in proposal]
    if not offers:
        return None
    offer = chance.choice(offers)
    tier = chance.choice(offer["tiers"])["id"] if chance.random() < 0.97 else "f"
    lines = [line for line in offer["lines"] if tier in line["quantities"] and line.get("kind") != "unbilled"]
    picked = [line["id"] for line in lines if line.get("extra") and chance.random() < 0.5]
    for group in offer["groups"]:
        options = [line["id"] for line in lines if line.get("group") == group["id"]]
        count = {"one": 1, "some": chance.randint(1, 3), "any": chance.randint(0, 3), "view": 0}[group["kind"]]
        if chance.random() < 0.05:
            count = chance.randint(0, 2)
        picked += chance.sample(options, min(count, len(options)))
    if lines and chance.random() < 0.03:
        line = chance.choice(lines)
        if line["id"] not in picked:
            picked.append(line["id"])
    quantities = {}
    for line in lines:
        counts = line["id"] in picked or not (line.get("extra") or line.get("group"))
        if line.get("bounds") and (counts or chance.random() < 0.05) and chance.random() < 0.7:
            quantities[line["id"]] = str(chance.randint(int(line["bounds"]["least"]), int(line["bounds"]["most"]) + (chance.random() < 0.1)))
        elif not line.get("bounds") and chance.random() < 0.01:
            quantities[line["id"]] = "4"
    return {"proposal": offer["id"], "tier": tier, "picked": picked, "quantities": quantities}


def random_workbook(chance):
    maybe = lambda share: chance.random() < share

    def amount(top=5000):
        kind = chance.randrange(6)
        if kind == 0:
            return str(chance.randint(0, top))
        if kind == 1:
            return f"{chance.randint(0, top)}.{chance.randint(0, 99):02}"
        if kind == 2:
            return f"{chance.randint(0, top)}.{chance.choice(['3', '33', '333333', '6667', '005'])}"
        if kind == 3:
            return str(chance.choice([1, 3, 7, 11, 13, 997, 1000]))
        if kind == 4:
            return str(chance.randint(1, 9) * 10 ** chance.randint(0, 7))
        return str(chance.randint(100, top))

    def percent(top):
        return chance.choice([str(chance.randint(0, top)), f"{chance.randint(0, top)}.{chance.randint(1, 99):02}", "33.3333", "12.5", "0"])

    def item(living):
        made = {"amount": amount()}
        if maybe(0.5):
            made["name"] = chance.choice(["Rent", "Food", "Software", "Їжа"])
        if maybe(0.7):
            made["period"] = chance.choice(["week", "month", "quarter", "year", "once"])
            if made["period"] == "once" and maybe(0.8):
                made["years"] = chance.choice([1, 2, 3, 7, 10])
        if maybe(0.08):
            made["is_tax"] = True
        elif living and maybe(0.3):
            whole = int(float(made["amount"]))
            made["target"] = str(whole + 1 + chance.randint(0, 900)) if maybe(0.85) else str(whole // 2)
            if maybe(0.6):
                made["stretch"] = str(whole + 1000 + chance.randint(0, 900)) if maybe(0.85) else str(whole // 3)
        if maybe(0.03) and "target" not in made:
            made["amount"] = "-" + made["amount"]
        return made

    def costs(living):
        if maybe(0.35):
            made = {"month": amount(9000)}
            if maybe(0.2):
                made.update({"by": "items", "items": [item(living)]})
            return made
        return {"items": [item(living) for _ in range(chance.randint(1, 4))]}

    def calendar():
        made = {}
        if maybe(0.3):
            made["workdays"] = chance.sample(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], chance.randint(3, 6))
        for name in ("public_holidays", "vacation", "sick", "other"):
            if maybe(0.4):
                made[name] = chance.choice(["8", "12.5", "0.5", "25", "20", "3.25"])
        if maybe(0.4):
            made["hours_a_day"] = chance.choice(["8", "7.5", "6", "4.25", "24"])
        if maybe(0.5):
            made["billed_share"] = chance.choice(["60", "75", "33.33", "100", "66.6667"])
        odd = chance.random()
        if odd < 0.03:
            made["hours_a_day"] = chance.choice(["0", "-1", "24.01"])
        elif odd < 0.06:
            made["billed_share"] = chance.choice(["-1", "100.01"])
        elif odd < 0.08:
            made["sick"] = "-2"
        elif odd < 0.10:
            made["vacation"] = "320"
        return made

    roles = [{"id": format(place + 1, "x"), "name": f"Role {place + 1}"} for place in range(chance.randint(1, 4))]
    team = []
    for place in range(chance.choice([1, 1, 1, 2, 3, 4, 6])):
        member = {"role": chance.choice(roles)["id"]}
        if place and maybe(0.6):
            member["pay"] = "employee"
        member["costs"] = costs(member.get("pay") != "employee")
        if maybe(0.15):
            member["bills"] = False
        if maybe(0.6):
            member["hours"] = {"year": chance.choice(["900", "990", "1200", "1050.5", "777.77", "1", str(chance.randint(1, 1800))])}
            odd = chance.random()
            if odd < 0.03 and member.get("bills", True):
                member["hours"] = {"year": chance.choice(["0", "-100", "9001"])}
        else:
            member["hours"] = {"by": "calendar"}
            own = calendar() if maybe(0.4) else {}
            if own:
                member["hours"]["calendar"] = own
        team.append(member)

    studio = {"team": team, "roles": roles, "business": costs(False)}
    if any(member["hours"].get("by") == "calendar" for member in team) and maybe(0.7):
        studio["calendar"] = calendar()
    if maybe(0.5):
        studio["year"] = chance.choice([2024, 2025, 2026, 2027, 2028, 2100])
    studio["currency"] = chance.choice(["EUR", "EUR", "GBP", "UAH", "USD", "JPY", "KWD"])
    if maybe(0.4):
        studio["rate_step"] = chance.choice(["1", "5", "10"] if studio["currency"] == "JPY" else ["1", "5", "10", "0.5", "0.05"])
    if maybe(0.4):
        studio["cushion"] = percent(30) if maybe(0.93) else "-1"
    if maybe(0.7):
        treatment = chance.choice(["on_income", "on_everything", "as_amount"])
        studio["tax"] = {"treatment": treatment}
        if treatment == "as_amount":
            studio["tax"]["amount"] = amount(20000)
        elif maybe(0.9):
            studio["tax"]["rate"] = percent(60) if maybe(0.93) else chance.choice(["-1", "100", "200"])
    if maybe(0.5):
        studio["profit"] = {}
        for band, top in (("base", 5), ("target", 25), ("stretch", 45)):
            if maybe(0.6):
                profit = {"percent": percent(top)}
                if maybe(0.4):
                    profit["as"] = "markup"
                if maybe(0.04):
                    profit["percent"] = chance.choice(["-3", "100"]) if "as" not in profit else "-3"
                studio["profit"][band] = profit
    if maybe(0.2):
        studio["day_hours"] = chance.choice(["6", "7.5", "5.25"] if maybe(0.9) else ["0"])
    if maybe(0.2):
        studio["week_hours"] = chance.choice(["30", "37.5"] if maybe(0.9) else ["-1"])
    if maybe(0.6):
        studio["projection"] = {"years": chance.choice([0, 2, 3, 8])}
        if maybe(0.8):
            studio["projection"]["growth"] = chance.choice(["3", "2.5", "1.75", "-4", "0.333", "150"] if maybe(0.95) else ["-100", "-250"])
        if maybe(0.5):
            studio["projection"]["raises"] = chance.choice(["5", "3.3333", "-2"] if maybe(0.95) else ["-101"])
    if maybe(0.4):
        studio["what_if"] = {}
        if maybe(0.7):
            studio["what_if"]["hours"] = chance.choice(["850", "1234.5", "1", "100000"] if maybe(0.93) else ["0", "-8"])
        if maybe(0.7):
            studio["what_if"]["costs"] = chance.choice(["10", "-33.3333", "0.5", "400"] if maybe(0.93) else ["-100"])

    billing = [member["role"] for member in team if member.get("bills", True)]
    proposals = []
    # Those who bill have hours, or their role has no rate and nothing has a price.
    services = []
    if billing and maybe(0.5):
        for place in range(chance.randint(1, 2)):
            service = {"id": f"e{place}", "hours": [{"role": chance.choice(billing), "hours": chance.choice(["1", "0.125", "2.5"])}]}
            if maybe(0.5):
                service["direct"] = chance.choice(["10", "0.005", "12.5"])
            services.append(service)
        studio["services"] = services
    for place in range(chance.choice([0, 1, 2, 3])):
        if maybe(0.7):
            proposals.append(random_offer(chance, f"a{place}", studio["currency"], billing, services))
            continue
        tiers = []
        for tier in range(chance.randint(1, 5)):
            made = {"id": format(tier + 1, "x")}
            if maybe(0.5):
                made["band"] = chance.choice(["base", "target", "stretch"])
            tiers.append(made)
        lines = []
        for _ in range(chance.randint(0, 5)):
            line = {"quantities": {tier["id"]: chance.choice(["1", "2", "8", "12.5", "0.25", "0.333", "40"]) for tier in tiers if maybe(0.7)}}
            if not line["quantities"]:
                line["quantities"][tiers[0]["id"]] = "3"
            if maybe(0.6):
                line["role"] = chance.choice(billing) if billing and maybe(0.93) else chance.choice(roles)["id"]
            else:
                line["price"] = chance.choice(["480", "0.005", "19.99", "333.335", "-50", "1000.001", "7"])
                if maybe(0.6) and billing:
                    line["hours"] = [{"role": chance.choice(billing), "hours": chance.choice(["1", "2.5", "0.1", "6"])} for _ in range(chance.randint(1, 2))]
                    if maybe(0.1):
                        line["hours"].append({"role": billing[0]})
            lines.append(line)
        proposals.append({"title": f"Proposal {place + 1}", "tiers": tiers, "lines": lines})
    workbook = {"studio": studio}
    if proposals:
        workbook["proposals"] = proposals
        random_sales(chance, workbook)
    return workbook


def random_sales(chance, workbook):
    """Clients, quotes that were issued, answers and steps, onto the proposals that are there."""
    maybe = lambda odds: chance.random() < odds
    some_day = lambda: f"{chance.choice([2025, 2026])}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    steps = lambda: [
        {"kind": chance.choice(["first_answer", "follow_up", "price_review", "ask_why", "other"]),
         **({"due": some_day()} if maybe(0.6) else {}), **({"done": some_day()} if maybe(0.4) else {})}
        for _ in range(chance.randint(0, 2))
    ]
    clients = [{"id": f"c{place}", "steps": steps()} for place in range(chance.randint(0, 3))]
    for client in clients:
        if maybe(0.7):
            client["kind"] = chance.choice(["individual", "business", "corporation", "agency"])
    issued, amounts = [], ["0", "100", "1999.99", "12.345", "70000"]
    for place, proposal in enumerate(workbook["proposals"]):
        key = proposal.get("id", f"{place + 1:x}")
        if clients and maybe(0.7):
            proposal["client"] = chance.choice(clients)["id"]
        if maybe(0.4):
            proposal["pursuit"] = {"steps": steps()}
            if maybe(0.3):
                proposal["pursuit"]["lost"] = some_day()
            if maybe(0.4):
                proposal["pursuit"]["reason"] = chance.choice(["price", "time", "scope", "rival", "postponed", "silence", "other"])
            if maybe(0.3):
                proposal["pursuit"]["done"] = some_day()
        for revision in range(chance.choice([0, 1, 1, 1, 2, 3])):
            quote = {"id": f"b{place}{revision}", "proposal": key, "number": place + 1, "revision": revision + 1,
                     "on": some_day(), "currency": chance.choice([workbook["studio"]["currency"], "KWD"])}
            if maybe(0.5):
                quote["until"] = some_day()
            if maybe(0.6):
                quote["rate"] = chance.choice(["1.25", "0.3333", "0", "7"])
            quote["offered"] = [
                {"band": chance.choice(["base", "target", "stretch"]), **({"net": chance.choice(amounts)} if maybe(0.9) else {})}
                for _ in range(chance.randint(0, 4))
            ]
            if maybe(0.6):
                quote["answer"] = {"id": f"9{place}{revision}", "kind": chance.choice(["accepted", "accepted", "declined"]),
                                   "at": chance.randint(1735689600, 1798761599)}
                if maybe(0.7):
                    quote["answer"]["place"] = chance.randint(0, 3)
                if maybe(0.8):
                    quote["answer"]["net"] = chance.choice(amounts)
                if maybe(0.8):
                    quote["answer"].update(gross=chance.choice(amounts), net_once=chance.choice(amounts))
            if revision and maybe(0.3):
                quote["supersedes"] = f"b{place}{revision - 1}"
            issued.append(quote)
    for proposal in workbook["proposals"]:
        if issued and maybe(0.3):
            proposal["change"] = {"quote": chance.choice([chance.choice(issued)["id"], "77"]), "before_gross": chance.choice(amounts)}
            for field, value in [("before_net", chance.choice(amounts)), ("ends", some_day()), ("ends_after", some_day())]:
                if maybe(0.6):
                    proposal["change"][field] = value
    if clients:
        workbook["clients"] = clients
    if issued:
        workbook["issued"] = issued
