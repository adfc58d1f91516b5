//! Single words that stand in many places.
//!
//! The words of the trade, the same wherever they stand. In Ukrainian, names and figures never stand where a case ending
//! would have to follow them: they come after a colon or in quotes «…». The percent sign is set solid, 20%; a dash follows a
//! no-break space, so that no line begins with it.
//!
//! | here                  | English               | Ukrainian                                |
//! |-----------------------|-----------------------|------------------------------------------|
//! | base                  | base                  | мінімум; мінімальна ставка               |
//! | target                | target                | ціль; цільова ставка; за цільової ставки |
//! | stretch               | stretch               | амбіція; амбітна ставка                  |
//! | rate                  | rate                  | ставка; погодинна ставка                 |
//! | floor                 | floor                 | собівартість години                      |
//! | living costs          | living costs          | витрати на життя                         |
//! | business costs        | business costs        | робочі витрати                           |
//! | employees' cost       | employees             | оплата праці                             |
//! | own cost              | own cost              | власні витрати                           |
//! | the rest              | shared costs          | спільні витрати                          |
//! | cushion               | cushion               | запас (на непередбачене)                 |
//! | income tax            | income tax            | податок на дохід                         |
//! | tax on a price        | tax                   | податок; його назву пише користувач      |
//! | sum without / with it | without / with tax    | без ПДВ / до сплати                      |
//! | margin / markup       | margin / markup       | маржа / націнка                          |
//! | revenue               | revenue               | дохід                                    |
//! | billable hours        | billable hours        | оплачувані години                        |
//! | capacity              | capacity              | робочий час                              |
//! | effective rate        | effective rate        | фактична ставка; фактично за годину      |
//! | proposal              | proposal              | пропозиція                               |
//! | tier                  | tier                  | пакет                                    |
//! | extra / option        | extra / option        | додатково, додаткова позиція / варіант   |
//! | discount / charge     | discount / charge     | знижка / надбавка                        |
//! | to pay, once          | to pay, once          | до сплати, одноразово                    |
//! | payment               | payment               | платіж                                   |
//! | first payment         | first payment         | передоплата                              |
//! | milestone             | when reached          | на етапі                                 |
//! | acceptance            | accept                | погодитися; погодження                   |
//! | how long it stands    | open until            | чинна до; строк дії                      |
//! | round of revision     | round of revision     | коло правок                              |
//! | timeline / phase      | timeline / phase      | графік робіт / етап                      |
//! | retainer              | what it secures       | абонплата; обсяг годин                   |
//! | usual conditions      | what new … begin with | типові умови                             |
//! | bought in             | bought in             | зовнішні витрати                         |
//! | line                  | line                  | позиція                                  |
//! | choose                | choose                | обрати                                   |
//! | hours behind          | hours behind          | закладені години                         |
//! | known for             | known for             | враховано                                |
//! | working               | working               | розрахунок                               |
//! | what if               | what if               | а якщо; у підписах: варіант              |
//! | break into parts      | break into parts      | розписати докладно                       |
//! | remove / delete       | remove / delete       | прибрати / видалити                      |

crate::phrases! {
    BASE: 0 = "Base", "Мінімум";
    TARGET: 0 = "Target", "Ціль";
    STRETCH: 0 = "Stretch", "Амбіція";
    TIER_FIRST: 0 = "Essential", "Необхідне";
    TIER_SECOND: 0 = "Considered", "Оптимальне";
    TIER_THIRD: 0 = "Complete", "Усе під ключ";
    CALLS: 0 = "Calls and reports", "Дзвінки та звіти";
    USUAL_TAX: 0 = "VAT", "ПДВ";
    FIRST_PAYMENT: 0 = "First payment", "Передоплата";
    MIDDLE_PAYMENT: 0 = "Second payment", "Другий платіж";
    LAST_PAYMENT: 0 = "The rest", "Залишок";
    THREE_QUARTERS: 0 = "three quarters of the way", "виконано три чверті роботи";
    DELIVERY: 0 = "delivery", "здача роботи";
    COPY_OF: 1 = "{0} (copy)", "{0} (копія)";
}
