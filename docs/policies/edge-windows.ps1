# Run as administrator. Put the id of the extension in the place of EXTENSION_ID; Edge follows at once.
$key = 'HKLM:\Software\Policies\Microsoft\Edge\3rdparty\extensions\EXTENSION_ID\policy'
New-Item -Path $key -Force | Out-Null
Set-ItemProperty -Path $key -Name 'sites' -Type String -Value @'
https://desk.example.com
https://chat.example.com
'@
Set-ItemProperty -Path $key -Name 'language' -Type String -Value @'
ms
'@
Set-ItemProperty -Path $key -Name 'tips' -Type String -Value @'
usual
'@
Set-ItemProperty -Path $key -Name 'idleTips' -Type String -Value @'
off
'@
Set-ItemProperty -Path $key -Name 'locked' -Type String -Value @'
rules language
'@
Set-ItemProperty -Path $key -Name 'rulePack' -Type String -Value @'
format: 1
id: kedai-bakti
version: "12"
off: [greet-first]
rules:
  - id: refund-window
    skill: know-product
    title: { en: Name the refund window, ms: Sebut tempoh bayaran balik }
    level: advice
    when:
      - customer says: [refund, money back, "duit ~ balik"]
    satisfied by:
      - draft says: [14 days, 14 hari]
    tip: { en: Say that refunds take 14 days., ms: Nyatakan bayaran balik ambil 14 hari. }
    why: { en: A number stops the second question., ms: Nombor mengelak soalan kedua. }
    limit: once per chat
    examples:
      en:
        - fires: ["customer: I want a refund", "draft: Let me check."]
        - quiet: ["customer: I want a refund", "draft: It takes 14 days."]
policies:
  - id: late-voucher
    gives: [voucher]
    up to: RM20
    when: { en: the parcel came more than five days late, ms: barang lewat lebih lima hari }
'@
