import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "~/i18n/resources";

void i18next.use(initReactI18next).init({
  lng: "en",
  fallbackLng: "en",
  defaultNS: "common",
  resources: { en },
  interpolation: { escapeValue: false },
  initAsync: false,
});

export { i18next as i18n };
