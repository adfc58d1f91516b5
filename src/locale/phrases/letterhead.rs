//! The colour and the logo of what a client opens.

crate::phrases! {
    COLOUR: 0 = "Colour of a client’s page", "Колір сторінки клієнта";
    COLOUR_SAYS: 0 = "Links, buttons and what is chosen. Where it would be hard to read, the page makes it darker or lighter.", "Посилання, кнопки й те, що обрано. Якщо колір погано читатиметься, сторінка зробить його темнішим або світлішим.";
    NO_COLOUR: 0 = "None chosen: the page is green.", "Не обрано: сторінка зелена.";
    USUAL_COLOUR: 0 = "Use the usual colour", "Повернути стандартний колір";
    LOGO: 0 = "Logo on a client’s page", "Логотип на сторінці клієнта";
    LOGO_SAYS: 0 = "Any picture: PNG, JPEG, WebP, SVG. It travels inside each link, so it is made small.", "Будь-яке зображення: PNG, JPEG, WebP, SVG. Логотип іде в самому посиланні, тому його буде зменшено.";
    CHOOSE_LOGO: 0 = "Choose a picture", "Обрати зображення";
    REMOVE_LOGO: 0 = "Remove the logo", "Прибрати логотип";
    LOGO_NOW: 0 = "The logo as clients see it", "Логотип, яким його бачать клієнти";
    LOGO_COSTS: 1 = "Characters it adds to each link: about {0}.", "Додає символів до кожного посилання: приблизно {0}.";
    LOGO_TOO_LARGE: 0 = "This picture is larger than 16 MB. Choose a smaller one.", "Це зображення більше за 16\u{a0}МБ. Оберіть менше.";
    LOGO_NOT_READ: 0 = "The browser found no picture in this file. Choose a PNG, JPEG, WebP or SVG.", "Браузер не знайшов у цьому файлі зображення. Оберіть PNG, JPEG, WebP або SVG.";
    LOGO_NOT_SMALL: 0 = "This picture has too much detail for a link. Choose a simpler one with few colours.", "У цьому зображенні забагато деталей для посилання. Оберіть простіше, з кількома кольорами.";
}
