//! What is paid for a recommendation: the programme, the sheet that a partner may read, and what the owner should know.

use crate::locale::phrase::Counted;

/// For how long monthly work counts, on the sheet.
pub const FIRST_MONTHS: Counted = Counted {
    english: [
        "On work that is paid every month: for the first month.",
        "On work that is paid every month: for the first {0} months.",
    ],
    ukrainian: [
        "За роботу зі щомісячною оплатою\u{a0}— за перший {0} місяць.",
        "За роботу зі щомісячною оплатою\u{a0}— за перші {0} місяці.",
        "За роботу зі щомісячною оплатою\u{a0}— за перші {0} місяців.",
        "За роботу зі щомісячною оплатою\u{a0}— за перші {0} місяця.",
    ],
};

/// How long whoever comes now would wait.
pub const BOOKED_OUT: Counted = Counted {
    english: [
        "You are booked out for {0} week. New partners now would only bring you people who wait.",
        "You are booked out for {0} weeks. New partners now would only bring you people who wait.",
    ],
    ukrainian: [
        "Ви завантажені на {0} тиждень наперед. Нові партнери зараз приведуть лише тих, хто чекатиме.",
        "Ви завантажені на {0} тижні наперед. Нові партнери зараз приведуть лише тих, хто чекатиме.",
        "Ви завантажені на {0} тижнів наперед. Нові партнери зараз приведуть лише тих, хто чекатиме.",
        "Ви завантажені на {0} тижня наперед. Нові партнери зараз приведуть лише тих, хто чекатиме.",
    ],
};

crate::phrases! {
    PARTNERS: 0 = "Partners", "Партнери";
    STATE: 0 = "What you pay for a recommendation, and a sheet to hand out", "Винагорода за рекомендацію й сторінка для партнера";
    STATE_SHARE: 1 = "{0} of the fee for a recommendation", "{0} від вартості за рекомендацію";
    STATE_DISCOUNT: 1 = "{0} off for who was recommended", "Знижка {0} за рекомендацією";

    // What is typed.
    PAYS: 0 = "What you pay", "Що ви платите";
    SHARE: 0 = "Share of the fee", "Частка від вартості";
    LEAST: 0 = "Smallest project", "Найменший проєкт";
    MONTHS: 0 = "First months of recurring work", "Скільки перших місяців абонплати";
    ALL_MONTHS: 0 = "all", "усі";
    DISCOUNT: 0 = "Or off for who was recommended", "Або знижка тому, кого порекомендували";
    BY_SERVICE: 0 = "Share by service, where it differs", "Частка для окремих послуг";
    STEP_OF: 1 = "{0}: share for a recommendation", "{0}: частка за рекомендацію";
    LAST_YEAR: 0 = "What recommendations brought in the last year", "Що дали рекомендації за останній рік";
    INTRODUCTIONS: 0 = "Introductions", "Рекомендацій";
    TALKS: 0 = "Became a talk", "Дійшли до розмови";
    SALES: 0 = "Became a project", "Стали проєктом";
    AHEAD: 0 = "Your calendar", "Ваше завантаження";
    BOOKED: 0 = "Booked out for, weeks", "На скільки тижнів ви завантажені";
    WAIT: 0 = "No more partners from, weeks", "Від скількох тижнів партнерів не шукаємо";
    PRIVATE: 0 = "Only you see this. The sheet shows services with their prices, the shares and what was counted, and nothing else of yours.", "Це бачите лише ви. На сторінці для партнера є послуги з цінами, частки й підраховане\u{a0}— і більше нічого вашого.";

    // When it makes no sense.
    NO_SENSE: 0 = "When it makes no sense", "Коли це не має сенсу";
    BEARS: 3 = "{0}: at target, {1} of the price would be left after the share. It can bear {2} at most.", "«{0}»: за цільової ціни після винагороди лишиться {1}. Послуга витримає щонайбільше {2}.";
    BEARS_NONE: 2 = "{0}: at target, {1} of the price would be left after the share. It can bear no share.", "«{0}»: за цільової ціни після винагороди лишиться {1}. Послуга не витримає жодної винагороди.";
    NO_SERVICES: 0 = "Add a service with a price, and the sheet shows an example.", "Додайте послугу з ціною\u{a0}— і на сторінці з’явиться приклад.";
    MORE_TALKS: 0 = "There can’t be more talks than introductions. The sheet says nothing about them until this fits.", "Розмов не може бути більше, ніж рекомендацій. Доки це не збігається, на сторінці про них нічого не буде.";
    MORE_SALES: 0 = "There can’t be more projects than talks. The sheet says nothing about them until this fits.", "Проєктів не може бути більше, ніж розмов. Доки це не збігається, на сторінці про них нічого не буде.";

    // The sheet.
    SHEET: 0 = "The sheet for a partner", "Сторінка для партнера";
    COPY: 0 = "Copy", "Копіювати";
    COPIED: 0 = "Copied", "Скопійовано";
    PRINT: 0 = "Print", "Друкувати";
    HEADING: 0 = "Partner programme", "Партнерська програма";
    HEADING_OF: 1 = "Partner programme of {0}", "Партнерська програма {0}";
    WE_PAY: 1 = "For each project you bring we pay {0} of the fee.", "За кожен проєкт за вашою рекомендацією ми платимо {0} від його вартості.";
    WE_PAY_BY: 1 = "For each project you bring we pay a share of the fee, by service: {0}.", "За кожен проєкт за вашою рекомендацією ми платимо частку від його вартості, залежно від послуги: {0}.";
    WE_PAY_AND_BY: 2 = "For each project you bring we pay {0} of the fee; by service: {1}.", "За кожен проєкт за вашою рекомендацією ми платимо {0} від його вартості; за послугами: {1}.";
    EXAMPLE: 3 = "Example: {0} for {1}: you get {2}.", "Приклад: «{0}» за {1}\u{a0}— ви отримуєте {2}.";
    PAID: 0 = "It is paid when the client has paid.", "Виплачуємо, коли клієнт оплатив.";
    WHOLE_TERM: 0 = "On work that is paid every month: for the whole agreed term.", "За роботу зі щомісячною оплатою\u{a0}— за весь узгоджений строк.";
    FROM: 1 = "For projects from {0}.", "Для проєктів від {0}.";
    LESS: 1 = "Whoever you recommend pays {0} less.", "Той, кого ви порекомендуєте, отримає знижку {0}.";
    OR_LESS: 1 = "If you would rather take nothing yourself, whoever you recommend pays {0} less.", "Якщо вам зручніше без винагороди, той, кого ви порекомендуєте, отримає знижку {0}.";
    CONVERSION: 3 = "Of {0} introductions last year {1} became a talk and {2} a project.", "За останній рік рекомендацій було {0}: до розмови дійшло {1}, проєктом стало {2}.";
    CONVERSION_ONE: 2 = "Of one introduction last year {0} became a talk and {1} a project.", "За останній рік була одна рекомендація: до розмови дійшло {0}, проєктом стало {1}.";
    BRINGS: 1 = "With the example above, one introduction brings {0} on average.", "За цим прикладом одна рекомендація в середньому приносить {0}.";
    SERVICE: 0 = "Service", "Послуга";
    PRICE: 0 = "Price", "Ціна";
    YOUR_SHARE: 0 = "Share", "Частка";
    YOU_GET: 0 = "You get", "Ви отримуєте";
    IN_LARGER: 0 = "in a larger project", "у більшому проєкті";
    NOTHING_YET: 0 = "Type a share or a discount, and the sheet stands here.", "Введіть частку або знижку\u{a0}— і тут буде сторінка.";

    // In a proposal.
    RECOMMENDED: 0 = "Recommended by a partner", "За рекомендацією партнера";
    TAKE: 1 = "Take it from the partner programme: {0}", "Взяти з партнерської програми: {0}";
    TAKE_FOR: 2 = "{0}: take it from the partner programme: {1}", "{0}: взяти з партнерської програми: {1}";
    TAKEN: 1 = "The referral of this proposal is {0}.", "Винагорода за рекомендацію в цій пропозиції: {0}.";
    GIVE: 1 = "Take off {0} for who was recommended", "Дати знижку {0} за рекомендацією";
    GIVEN: 1 = "The discount of this proposal is {0}, and no referral is paid.", "Знижка в цій пропозиції: {0}, винагороди за рекомендацію немає.";
    TOO_SMALL: 1 = "Below the smallest project for which partners are paid ({0}).", "Менше за найменший проєкт, за який платять партнерам ({0}).";

    // Figures.
    FEE: 0 = "Fee for the recommendation", "Винагорода партнерові";
    NET_OF: 1 = "{0}: what counts", "{0}: що враховано";
    NET_OF_OTHERS: 0 = "Everything without a share of its own", "Усе, що без окремої частки";
    FEE_OF: 1 = "{0}: fee", "{0}: винагорода";
    FEE_OF_OTHERS: 0 = "Fee at the usual share", "Винагорода за загальною часткою";
    BELOW_LEAST: 0 = "Nothing: the project is too small", "Нічого: проєкт замалий";
    PERCENT: 0 = "Of everything", "Від усього";
    PERCENT_UP: 0 = "Referral, rounded up", "Винагорода за рекомендацію, округлена вгору";
    PERIODS_COUNTED: 0 = "Periods that count", "Враховані періоди";
    PARTNER_FEE: 1 = "{0}: what a partner gets", "{0}: скільки отримає партнер";
    FEES_OF_YEAR: 0 = "Were each project the example", "Якби кожен проєкт був як у прикладі";
    INTRODUCTION_BRINGS: 0 = "One introduction brings on average", "Одна рекомендація в середньому приносить";
    SERVICE_MARGIN: 1 = "{0}: margin at target", "{0}: маржа за цільової ціни";
    MARGIN_AFTER: 1 = "{0}: margin after the share", "{0}: маржа після винагороди";
    HIGHEST: 1 = "{0}: highest share", "{0}: найвища частка";
}
