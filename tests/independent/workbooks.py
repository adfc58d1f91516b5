"""Random workbooks for the comparison: plausible ones and odd ones, the same for the same seed."""


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
    for place in range(chance.choice([0, 1, 1, 2])):
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
    return workbook
