//! A status report, as its client reads it.

crate::phrases! {
    REPORT: 0 = "Status report", "Звіт про хід роботи";
    PERIOD: 2 = "{0} to {1}", "{0}\u{a0}— {1}";
    FOR: 0 = "For", "Для кого";
    QUOTE: 0 = "Quote", "Пропозиція";
    QUOTE_NUMBER: 1 = "No. {0}", "№\u{a0}{0}";
    ABOUT: 0 = "Period", "Період";
    MADE: 0 = "Made on", "Складено";

    BUDGET: 0 = "Budget", "Бюджет";
    BUDGET_SAYS: 3 = "{0} of {1} is spent, {2} is left, without tax.", "Використано {0} з {1}, залишилося {2}, без податку.";
    OVER_SAYS: 3 = "{0} is spent where {1} was sold: {2} more, without tax.", "Використано {0} за погоджених {1}: на {2} більше, без податку.";
    MONEY: 0 = "Amount", "Сума";
    HOURS: 0 = "Hours", "Години";
    SOLD: 0 = "Agreed", "Погоджено";
    SPENT: 0 = "Spent", "Використано";
    LEFT: 0 = "Left", "Залишилося";

    KINDS: 0 = "Time by kind of work", "Час за видами робіт";
    KIND: 0 = "Kind of work", "Вид роботи";
    OTHER: 0 = "Other work", "Інша робота";
    TOGETHER: 0 = "Together", "Разом";

    DONE: 0 = "Done", "Зроблено";
    NEXT: 0 = "What comes next", "Що далі";
    EXPECTED: 0 = "What we need from you", "Що потрібно від вас";
    OUTSIDE: 0 = "Outside what was agreed", "Понад домовлене";
    WHAT: 0 = "What", "Що";
    WHY: 0 = "Why", "Чому";

    CODE: 0 = "Code of this report", "Код цього звіту";
    SAME: 1 = "From the same sender as what you opened here on {0}. Nothing was changed.", "Відправник той самий, що й у документі, який ви відкрили тут {0}; нічого не змінено.";
}
