// Takes requests over: cancelled, they are not offered as a mail, and this page does with them what it likes.
const heard = document.getElementById("heard");

document.addEventListener("ratewright-request", (event) => {
  event.preventDefault();
  heard.textContent = `${event.detail.name} asks for ${event.detail.tiers[event.detail.choice.tier].name}`;
});
document.addEventListener("ratewright-estimate", ({ detail }) => {
  const { from, to } = detail.tiers[detail.choice.tier];
  heard.textContent = `${from} to ${to} ${detail.currency}`;
});
