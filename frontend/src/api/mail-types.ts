import type { Instant, PersonRef } from "~/api/types";

/** One thing the signed-in person was told. */
export type NotificationView = {
  id: string;
  kind: string;
  title: string;
  /** Paragraphs divided by an empty line; may be empty. */
  text: string;
  /** Number and title of the case, where the person may read it. */
  about: string | null;
  /** Where it leads inside the product. */
  link: string;
  mandatory: boolean;
  madeAt: Instant;
  readAt: Instant | null;
  /** How many of the same cause stand behind it. */
  more: number;
};

export const MAIL_MODES = ["AT_ONCE", "DAILY", "WEEKLY", "OFF"] as const;
export type MailMode = (typeof MAIL_MODES)[number];

export type MailPreference = {
  mode: MailMode;
  choices: MailMode[];
  address: string;
  nextDigestAt: Instant | null;
  /** Whether mails are sent at all. */
  mails: boolean;
};

export const MAIL_SECURITIES = ["STARTTLS", "TLS", "NONE"] as const;

export type SmtpServer = {
  host: string;
  port: number;
  security: (typeof MAIL_SECURITIES)[number];
  username: string | null;
  fromAddress: string;
  fromName: string;
};

export type MailServer = {
  server: SmtpServer | null;
  passwordGiven: boolean;
  publicUrl: string;
  waiting: number;
  undeliverable: number;
  failingSince: Instant | null;
  answer: string | null;
  version: number;
};

export type MailTestResult = { accepted: boolean; answer: string; to: string };

export type UndeliverableMail = {
  id: string;
  person: PersonRef;
  address: string;
  madeAt: Instant;
  endedAt: Instant;
  tries: number;
  answer: string;
};
