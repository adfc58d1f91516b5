// A single-page site in React: elements come and go with its screens, properties take objects, and events are heard as any others.
import { useRef, useState } from "react";
import { createRoot } from "react-dom/client";

// Prices that everybody may read can also be part of the bundle: import rates from "./rates.json".
const RATES = "https://desk.example.com/rates.json";

function Estimate({ onAsk }) {
  const [from, setFrom] = useState(null);
  const [choice, setChoice] = useState(null);
  const estimate = useRef(null);
  return (
    <section>
      <h1>What might it cost?</h1>
      <button type="button" onClick={() => setChoice({ ...estimate.current.choice, tier: 1 })}>The whole of it</button>
      <ratewright-estimator
        rates={RATES}
        choice={choice}
        onratewright-estimate={(event) => {
          estimate.current = event.detail;
          setFrom(event.detail.tiers[event.detail.choice.tier].from);
        }}
        onratewright-request={(event) => {
          event.preventDefault();
          onAsk(event.detail);
        }}
      />
      <p id="from">{from === null ? "Reckoning" : `From ${from}`}</p>
    </section>
  );
}

function App() {
  const [screen, setScreen] = useState("home");
  const [asked, setAsked] = useState(null);
  return (
    <main>
      <nav>
        <button type="button" onClick={() => setScreen("home")}>Home</button>
        <button type="button" onClick={() => setScreen("estimate")}>Estimate</button>
      </nav>
      {screen === "home" ? <h1>Websites for small makers</h1> : <Estimate onAsk={setAsked} />}
      {asked && <p role="status">Thank you, {asked.name}.</p>}
    </main>
  );
}

createRoot(document.getElementById("app")).render(<App />);
