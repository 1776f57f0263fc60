import type { Language } from '../../engine/message.ts';

const en = `# A practice chat. docs/training.md tells what every line does.
format: 1
id: wrong-size
language: en
title: The wrong size
about: A shirt came in the wrong size, and the customer has already thrown the box away.
company: Rumah Serai
agent: Aina
chat:
  id: daniel
  customer: Daniel Tan
  queue: Returns
  channel: Web chat
  facts:
    - { label: Order, value: "SR-20881, one shirt, size M" }
story:
  persona: Daniel Tan, first order
  mood: annoyed
  knows:
    - the order number is SR-20881
    - the label says L
  patience: 60                # seconds until they write again
  start: opens
  scenes:
    opens:
      says:
        - hi i ordered M and got L
        - { text: "now what", after: 0.8 }
      next:                   # the first branch that fits; the last one fits always
        - { did: [apologised, asked], not: [argued], to: tells }
        - { did: [argued], to: leaves }
        - { to: insists }
      waits: insists          # where it goes when they wait too long
    insists:
      says: ["so nobody is sorry for it?"]
      next:
        - { did: [apologised], not: [argued], to: tells }
        - { to: leaves }
    tells:
      says: ["SR-20881. the box is gone already"]
      next:
        - { did: [gave-step], not: [argued], to: thanks }
        - { to: leaves }
    thanks:
      says: ["ok great, thanks"]
      ends: calm
    leaves:
      says: ["forget it, i want my money back"]
      ends: angry
  goals:
    - { title: Say sorry first, did: apologised }
    - { title: Say what you will do, did: gave-step }
    - { title: Answer within a minute, within: 60 }
    - { title: Leave them calm, ends: calm }
  runs:
    good:
      title: Sorry, then a way
      ends: calm
      replies:
        - "Hi Daniel, I'm Aina. I'm sorry you got the wrong size. Could I have your order number?"
        - "Thank you, Daniel. I'll send you an M today, and the courier takes the L without the box."
    bad:
      title: Check the label
      ends: angry
      replies:
        - "You must have chosen the wrong size."
`;

const ms = `# Chat latihan. docs/training.md menerangkan setiap baris.
format: 1
id: salah-saiz
language: ms
title: Salah saiz
about: Baju sampai dalam saiz yang salah, dan kotaknya sudah dibuang.
company: Rumah Serai
agent: Aina
chat:
  id: hafiz
  customer: Hafiz Rahman
  queue: Pemulangan
  channel: Chat web
  facts:
    - { label: Pesanan, value: "SR-20881, sehelai baju, saiz M" }
story:
  persona: Hafiz Rahman, pesanan pertama
  mood: geram
  knows:
    - nombor pesanan SR-20881
    - label tulis L
  patience: 60                # saat sebelum dia tulis lagi
  start: mula
  scenes:
    mula:
      says:
        - hi sy order M dpt L
        - { text: "camne ni", after: 0.8 }
      next:                   # cabang pertama yang sesuai; yang terakhir sentiasa sesuai
        - { did: [apologised, asked], not: [argued], to: beritahu }
        - { did: [argued], to: pergi }
        - { to: desak }
      waits: desak            # ke sini kalau dia menunggu terlalu lama
    desak:
      says: ["takde sorang pun minta maaf ke"]
      next:
        - { did: [apologised], not: [argued], to: beritahu }
        - { to: pergi }
    beritahu:
      says: ["SR-20881. kotak dah buang"]
      next:
        - { did: [gave-step], not: [argued], to: selesai }
        - { to: pergi }
    selesai:
      says: ["ok tq byk2"]
      ends: calm
    pergi:
      says: ["xpelah, sy nak duit balik"]
      ends: angry
  goals:
    - { title: Minta maaf dahulu, did: apologised }
    - { title: Sebut apa yang akan dibuat, did: gave-step }
    - { title: Jawab dalam seminit, within: 60 }
    - { title: Berpisah dengan tenang, ends: calm }
  runs:
    good:
      title: Maaf, kemudian jalan
      ends: calm
      replies:
        - "Hai Encik Hafiz, saya Aina. Maaf, saiz yang sampai salah. Boleh saya tahu nombor pesanan?"
        - "Terima kasih Encik Hafiz. Saya hantar saiz M hari ini, dan kurier akan ambil yang L tanpa kotak."
    bad:
      title: Tengok label
      ends: angry
      replies:
        - "Awak yang salah pilih saiz."
`;

/** What stands in the editor before somebody has written in it: a short chat with branches, in that language. */
export const starter: Readonly<Record<Language, string>> = { en, ms };
