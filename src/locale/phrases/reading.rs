//! What a client reads around an offer.

use crate::locale::phrase::Counted;

/// When a payment is due after its invoice.
pub const NET_DAYS: Counted = Counted {
    english: ["{0} day after the invoice", "{0} days after the invoice"],
    ukrainian: [
        "протягом {0} дня після рахунка",
        "протягом {0} днів після рахунка",
        "протягом {0} днів після рахунка",
        "протягом {0} дня після рахунка",
    ],
};

/// How many rounds of revision the price covers.
pub const ROUNDS: Counted = Counted {
    english: ["Rounds of revision in the price: {0}.", "Rounds of revision in the price: {0}."],
    ukrainian: [
        "У ціну входить {0} коло правок.",
        "У ціну входять {0} кола правок.",
        "У ціну входить {0} кіл правок.",
        "У ціну входить {0} кола правок.",
    ],
};

/// How much later the work ends.
pub const DAYS_LATER: Counted = Counted {
    english: ["{0} day later", "{0} days later"],
    ukrainian: ["на {0} день пізніше", "на {0} дні пізніше", "на {0} днів пізніше", "на {0} дня пізніше"],
};

/// How much earlier it ends.
pub const DAYS_EARLIER: Counted = Counted {
    english: ["{0} day earlier", "{0} days earlier"],
    ukrainian: ["на {0} день раніше", "на {0} дні раніше", "на {0} днів раніше", "на {0} дня раніше"],
};

/// How long a stage of the way takes.
pub const STAGE_WEEKS: Counted = Counted {
    english: ["{0} week", "{0} weeks"],
    ukrainian: ["{0} тиждень", "{0} тижні", "{0} тижнів", "{0} тижня"],
};

crate::phrases! {
    WHAT_CHANGES: 0 = "What changes", "Що змінюється";
    CHANGES_QUOTE: 2 = "This is a change order to quote no. {0} of {1}, which was accepted.",
        "Це додаткове замовлення до прийнятої пропозиції № {0} від {1}.";
    BEFORE_CHANGE: 0 = "Accepted until now", "Прийнято досі";
    PAID_ONCE: 0 = "Paid once", "Одноразово";
    WITH_TAX: 0 = "With tax", "З ПДВ";
    THIS_CHANGE: 0 = "This change", "Ця зміна";
    AFTER_CHANGE: 0 = "After this change", "Після цієї зміни";
    ENDS_MOVED: 3 = "Last day of the work: {0} until now, {1} after this change, {2}.",
        "Останній день робіт: досі {0}, після цієї зміни {1}, {2}.";
    ENDS_AFTER: 1 = "Last day of the work after this change: {0}.", "Останній день робіт після цієї зміни: {0}.";
    ENDS_STAYS: 1 = "Last day of the work: {0}, as before.", "Останній день робіт: {0}, як і було.";
    SAME_DAY: 0 = "the same day", "той самий день";
    READ_AS_CLIENT: 0 = "Read as the client", "Прочитати очима клієнта";
    BACK: 0 = "Back to the proposal", "Назад до пропозиції";
    AS_CLIENT: 0 = "As the client will see it", "Так це побачить клієнт";
    FOR: 1 = "For {0}", "Для: {0}";
    OPEN_UNTIL: 1 = "Open until {0}", "Чинна до {0}";
    OPEN_UNTIL_IN: 2 = "Open until the end of {0} ({1})", "Чинна до {0} включно (за часом {1})";
    OFFER: 0 = "Proposal", "Пропозиція";
    ONE_WAY: 0 = "What we offer", "Що пропонуємо";
    WAYS: 0 = "Choose a way to do it", "Оберіть пакет";
    FROM: 0 = "from", "від";
    ONCE: 0 = "once", "одноразово";
    WITHOUT_TAX: 1 = "{0} without tax", "{0} без ПДВ";
    EVERYTHING: 1 = "Everything in {0}", "Усе з пакета «{0}»";
    EVERYTHING_AND: 1 = "Everything in {0}, and", "Усе з пакета «{0}», а також";
    YOU_GET: 0 = "You get", "Що входить";
    HOURS_OF: 2 = "{0}: {1} h", "{0}: {1} год";
    COUNT_OF: 2 = "{0}: {1}", "{0}: {1}";
    COUNT_OF_UNIT: 3 = "{0}: {1} {2}", "{0}: {1} {2}";
    EXTRAS: 0 = "Extras", "Додатково";
    CHOOSE_ONE: 0 = "Choose one.", "Оберіть один варіант.";
    CHOOSE_ANY: 0 = "Choose as many as you like.", "Оберіть скільки завгодно варіантів.";
    CHOOSE_SOME: 0 = "Choose at least one.", "Оберіть хоча б один варіант.";
    TO_LOOK_AT: 0 = "For your information.", "Для довідки.";
    HOW_MANY: 0 = "How many", "Кількість";
    HOW_MANY_OF: 1 = "{0}: how many", "{0}: кількість";
    MAP: 0 = "The way ahead", "Карта розвитку";
    STAGE_NUMBER: 1 = "Stage {0}", "Крок {0}";
    POINT_A: 0 = "A", "А";
    POINT_B: 0 = "B", "Б";
    TODAY: 0 = "Today", "Зараз";
    THE_GOAL: 0 = "The goal", "Мета";
    STAGE: 0 = "Stage", "Крок";
    TAKES: 0 = "Takes", "Триває";
    STAGE_PRICE: 0 = "Price", "Ціна";
    STAGE_PRICE_NET: 0 = "Price without tax", "Ціна без ПДВ";
    THIS_PROPOSAL: 0 = "this proposal", "ця пропозиція";
    LATER: 0 = "agreed later", "домовимося згодом";
    STAGES_TOGETHER: 0 = "Stages with a price, together", "Кроки з ціною разом";
    OUTLOOK: 0 = "An outlook: what you agree to is only what this proposal offers.", "Це орієнтир: ви погоджуєтеся лише на те, що є в цій пропозиції.";
    YOUR_CHOICE: 0 = "Your choice", "Ваш вибір";
    CHOOSE_FIRST: 0 = "Choose a tier to see what it comes to.", "Оберіть пакет, і тут з’явиться сума.";
    SUM: 0 = "Lines", "Сума позицій";
    DISCOUNT: 0 = "Discount", "Знижка";
    CHARGE: 0 = "Charge", "Надбавка";
    NET: 0 = "Without tax", "Без ПДВ";
    TAX_AT: 2 = "{0} {1}", "{0} {1}";
    INCLUDING: 2 = "including {0} {1}", "у тому числі {0} {1}";
    TO_PAY_ONCE: 0 = "To pay, once", "До сплати, одноразово";
    THEN: 1 = "Then {0}", "Далі {0}";
    TERM: 1 = "over the term {0}", "за весь строк: {0}";
    PAYMENTS: 0 = "Payments", "Платежі";
    ON_ACCEPTANCE: 0 = "when you accept", "після погодження";
    WHEN: 1 = "when reached: {0}", "на етапі: {0}";
    TERMS: 0 = "Terms", "Умови";
    ROUND_PRICE: 1 = "One round more costs {0}.", "Додаткове коло правок коштує {0}.";
    LATE_FEE: 1 = "On what is paid late, {0} a month is added.", "За прострочену оплату нараховується пеня: {0} за місяць.";
    KILL_FEE: 2 = "If the work is ended: {0}, {1} of the price is due.", "Якщо роботу припинено достроково ({0}), сплачується {1} від ціни.";
}
