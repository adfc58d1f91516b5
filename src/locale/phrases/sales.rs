//! What the figures of what was sold are called: in workings, and beside them.

crate::phrases! {
    AGREED: 1 = "Agreed: “{0}”", "Погоджено: «{0}»";
    AT_LEAST: 1 = "At least: “{0}”", "Щонайменше: «{0}»";
    ABROAD_AMOUNT: 0 = "In the quote's own currency", "У валюті пропозиції";
    ABROAD_RATE: 0 = "Its exchange rate then", "Тодішній курс";
    LIFETIME: 0 = "Lifetime value", "Усього за весь час";
    WON_ONES: 0 = "Accepted", "Погоджено";
    DECIDED_ONES: 0 = "Accepted or declined", "Погоджено або відхилено";
    WIN_RATE: 0 = "Win rate", "Частка погоджених";
    SOLD_IN_YEAR: 0 = "Sold this year", "Продано цього року";
    SOLD_AGAIN: 0 = "Bought by clients who had bought before", "Куплено клієнтами, які вже купували";
    FROM_EXISTING: 0 = "From clients you already had", "Від клієнтів, яких ви вже мали";
    OPEN_QUOTES: 0 = "Open quotes, each at its cheapest", "Відкриті пропозиції, кожна за найменшою ціною";
    EXPECTED: 0 = "Expected of them", "Очікується від них";
    FORECAST: 0 = "Sold and expected", "Продано й очікується";
    GOAL_REACHED: 0 = "Of the year's goal", "Від річної цілі";
    GOAL_MISSING: 0 = "Still to be sold", "Ще треба продати";
}
