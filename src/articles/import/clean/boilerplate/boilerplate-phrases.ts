/**
 * Lines that are boilerplate of a page wherever they stand, by the rule that drops them, folded (fold-line.ts says
 * how) and parted by bars. Add a phrase here when no article could print it as a line of its own.
 */
export const BOILERPLATE_PHRASES: Readonly<Record<string, string>> = {
  advertisement: `
    ad_1 | ad_2 | [ad_1] | [ad_2] | ad_1] | ad_2] | ad | ads | advert | advertisement | advertisements | advertising | ad feedback | ad closed |
    advertisement scroll to continue | advertisement · scroll to continue | advertisement skip advertisement |
    advertisement - continue reading below | advertisement - scroll to continue |
    advertisement - story continues below | advertiser content | article continues after ad |
    article continues after advertisement | article continues after this ad |
    article continues after this advertisement | article continues below |
    article continues below advertisement | close ad | continue reading below | paid content |
    paid post | partner content | promoted | promoted content | promoted stories | promotion |
    remove ads | report this ad | scroll for the next article | scroll to continue |
    scroll to continue reading | scroll to continue with content | skip advertisement |
    skip promotion | sponsored | sponsored by | sponsored content | sponsored links |
    sponsored stories | story continues | story continues after advertisement |
    story continues below | story continues below advertisement | story continues below this ad |
    this article continues below | why this ad | why you're seeing this ad | anzeige | werbung |
    artikel wird unter der anzeige fortgesetzt | publicité | publicidad | pubblicità |
    publicidade | reklama | реклама | advertentie`,
  'share-buttons': `
    bluesky | bookmark | bookmark popover | removed from bookmarks | added to bookmarks |
    bookmark this | copied | copied to clipboard | copy | copy article link | copy link |
    copy link to clipboard | copy this link | copy url | copylink | e-mail | email |
    email article | email this article | email this link | email to a friend | facebook |
    facebook messenger | facebook tweet email link | flipboard | gift article |
    gift this article | give this article | google preferred source | instagram | like |
    like this | like this article | link | link copied | linkedin | messenger | more options |
    more sharing options | pinterest | post | print | print article | print this article |
    print this page | reddit | republish | republish this article | retweet | reuse this content |
    save | save article | save article for later | save for later | save story |
    save this article | save this story | saved | send | share | share & save | share and save |
    share article | share article via | share as gift | share full article | share link |
    share on | share options | share save | share story | share the article | share the story |
    share this | share this article | share this article on social media | share this on |
    share this page | share this post | share this story | share this with | share via |
    share with | shares | sharing | snapchat | telegram | text | text size | threads | tiktok |
    translate | tweet | tweet this | twitter | view comments share | wechat | whatsapp | x |
    x (twitter) | x twitter | youtube | teilen | drucken | merken | partager | imprimer |
    compartir | condividi | udostępnij | поделиться | поділитися | delen`,
  navigation: `
    key events | key events only | show key events only | live feed | hamburger-menu-icon | logo-icon | close-icon | search-icon | start reading | accessibility help | accessibility links | all news | all sections | back | back to home |
    back to top | close | close menu | close navigation | collapse | contents | continue |
    continue reading | dismiss | edition | expand | expand full article | full story | go back |
    hamburger menu | hide | home | homepage | jump to content | jump to comments | learn more |
    load more | log in | log out | login | main content | main menu | main navigation | menu |
    more | more menu | my account | my profile | navigation | navigation menu | newer post |
    newer posts | newest | next | next article | next page | next post | next story | older post |
    older posts | open menu | open navigation | open navigation menu | open search | page 1 |
    post navigation | prev | previous | previous article | previous page | previous post |
    previous story | primary navigation | profile | read more | register | return to homepage |
    scroll to top | search | search for | search this site | search the website | popular categories | secondary navigation |
    section navigation | sections | see all | see all topics | see less | see more | settings |
    show all | show less | show more | sign in | sign out | sign up | site search |
    site search navigation | skip | skip links | skip navigation | skip past | skip to |
    skip to article | skip to content | skip to footer | skip to key events | skip to main |
    skip to main content | skip to main navigation | skip to navigation |
    skip to primary navigation | skip to search | skip to sections | skip to site index | submit |
    table of contents | toggle menu | toggle navigation | toggle search | top of page | view all |
    view more | your account | zum inhalt springen | zum hauptinhalt springen | aller au contenu |
    aller au contenu principal | ir al contenido | saltar al contenido | przejdź do treści |
    weiterlesen | mehr anzeigen | menü | startseite | accueil | inicio`,
  loading: `
    loading | loading comments | loading more | now loading | please wait | like loading |
    wird geladen | chargement | cargando | загрузка`,
  'read-elsewhere': `
    click here to read more | click to read more | original article | original link |
    original post | original source | read article | read full article | read full story |
    read on | read original | read original article | read the article | read the full article |
    read the full article here | read the full report | read the full story |
    read the full story here | read the original | read the original article |
    read the original article here | read the original story | read the rest |
    read the whole story | read this article | source link | source url | view original |
    view source | visit website | visit the source`,
  'comment-form': `
    discussion | start a discussion | 0 comments | add a comment | add comment | add your comment | all comments | be the first to comment |
    be the first to like this | cancel reply | click here to cancel reply | comment | comment * |
    comment now | comments | comments are closed | comments are off | comments closed |
    comments have been closed | commenting is closed | conversation | email * | email (required) |
    full name * | go to comments | have your say | join the conversation | join the debate |
    join the discussion | jump to comments | leave a comment | leave a reply |
    leave a reply cancel reply | leave a response | leave comment | leave your comment |
    leave your comment here | log in to comment | login to comment | logged in | message * |
    name * | name (required) | no comments | no comments yet | no comments yet be the first |
    no responses | oldest | open comments | post a comment | post comment | post reply |
    post your comment | read comments | read the comments | reply | required fields are marked |
    required fields are marked * | see comments | share your thoughts | share your views |
    show comments | sign in to comment | start the conversation | submit a comment |
    submit comment | to comment | view all comments | view comments | view the comments |
    view the discussion thread | what are your thoughts | what do you think | write a comment |
    write a reply | write a response | write your comment | your comment | your email |
    your name | δ | kommentare | kommentar schreiben | schreibe einen kommentar |
    antwort abbrechen | laisser un commentaire | commentaires | deja un comentario |
    dejar un comentario | deja una respuesta | cancelar la respuesta | lascia un commento |
    dodaj komentarz | добавить комментарий | plaats een reactie`,
  'newsletter-box': `
    after newsletter promotion | skip past newsletter promotion | skip newsletter promotion |
    newsletter | newsletters | newsletter sign up | newsletter sign-up | newsletter signup |
    free newsletter | free newsletters | daily newsletter | our newsletters | our newsletter |
    our free newsletters | email address | email sign up | email sign-up | enter email |
    enter email address | enter your email | enter your email address |
    enter your email address here | your email address | type your email | email newsletter |
    get the newsletter | get our newsletter | get the latest news | join our mailing list |
    join our newsletter | sign me up | sign up for free | sign up for our newsletter |
    sign up for our newsletters | sign up for newsletters | sign up for the newsletter |
    sign up here | sign up now | sign up to our newsletter | sign up to our newsletters |
    sign up to our free newsletter | sign up to our free newsletters | sign up today |
    stay informed | stay informed with free updates | stay in the loop | stay in the know |
    stay up to date | subscribe to newsletter | subscribe to newsletters |
    subscribe to our newsletter | subscribe to our newsletters |
    subscribe to our free newsletter | subscribe to the newsletter | thank you for signing up |
    thank you for subscribing | thanks for signing up | thanks for subscribing |
    you have successfully joined our subscriber list |
    please check your email to confirm your subscription | newsletter abonnieren |
    newsletter bestellen | zum newsletter anmelden | s'inscrire à la newsletter |
    inscrivez-vous à la newsletter | suscríbete a nuestra newsletter | iscriviti alla newsletter`,
  subscription: `
    already a member | already a subscriber | already a subscriber? log in |
    already a subscriber? sign in | already have an account | already have an account? log in |
    already have an account? sign in | already registered | already registered? log in |
    already subscribed | become a member | become a subscriber | become a supporter |
    cancel anytime | continue with email | continue with facebook | continue with google |
    contribute | create a free account | create account | create an account |
    create your free account | digital subscription | donate | donate now | donate today |
    exclusive for subscribers | exclusive to subscribers | explore our subscriptions |
    for subscribers | get full access | get started | give a gift subscription | go premium |
    join us | keep reading with a subscription | log in or register | log in or sign up |
    log in to continue | make a contribution | make a donation | manage subscription |
    members only | not a subscriber | premium | premium content | register for free |
    register for free to continue reading | register now | register to continue reading |
    see subscription options | see offers | sign in or register | sign in to continue |
    start free trial | start your free trial | start your subscription | subscribe |
    subscribe for full access | subscribe free | subscribe here | subscribe now |
    subscribe or log in | subscribe or sign in | subscribe to continue |
    subscribe to continue reading | subscribe to read | subscribe to read the full story |
    subscribe to unlock this article | subscribe today | subscribed | subscriber exclusive |
    subscriber only | subscribers only | subscription | support independent journalism |
    support us | support our journalism | support our work |
    this article is exclusive to subscribers | this article is for subscribers only |
    this article is free to read | this content is for subscribers only |
    this story is for subscribers | try for free | unlock this article | unlock unlimited access |
    view subscription options | jetzt abonnieren | abonnieren | s'abonner | suscríbete |
    abbonati | subskrybuj | подписаться`,
  'cookie-notice': `
    accept | accept all | accept all cookies | accept and close | accept and continue |
    accept cookies | agree | agree and close | agree and continue | allow all |
    allow all cookies | allow cookies | allow cookies and continue | allow cookies once |
    confirm my choices | consent | cookie consent | cookie notice | cookie policy |
    cookie preferences | cookie settings | cookies | customise settings | customize settings |
    decline | decline all | decline cookies | essential cookies only | got it | i accept |
    i agree | i consent | manage consent | manage consent preferences | manage cookies |
    manage my cookies | manage options | manage preferences | manage settings |
    necessary cookies only | no thanks | no, thanks | ok | only necessary cookies |
    privacy & cookies | privacy and cookies | privacy & cookies policy | privacy settings |
    reject | reject all | reject all cookies | reject cookies | save and close |
    save preferences | set cookie preferences | strictly necessary cookies |
    update cookie preferences | view preferences | we value your privacy | yes, i agree |
    your privacy | your privacy choices | alle akzeptieren | akzeptieren |
    alle cookies akzeptieren | tout accepter | accepter | aceptar | aceptar todo | accetta`,
  player: `
    audio | audio article | quick guide | show | audio player loading | audio player placeholder | close video |
    expand player | gallery | listen | listen now | listen to article | listen to story |
    listen to the article | listen to the podcast | listen to this article |
    listen to this story | live | mute | now playing | open image in gallery | pause |
    photo gallery | photos | play | play audio | play video | play the video | playback speed |
    playing | podcast | replay | unmute | video | video player is loading |
    video player placeholder | videos | view gallery | view image in fullscreen |
    view in full screen | enlarge image | enlarge this image | hide caption | toggle caption |
    show caption | click to enlarge | watch | watch live | watch now | watch on youtube |
    watch the video | watch video | article en audio | artikel anhören |
    ai generated text-to-speech | free article usually reserved for subscribers |
    this article is narrated by an automated voice | tap to unmute | video content | image content | person image | zoom | full screen | fullscreen |
    exit full screen | 0 seconds of 0 seconds | transcript`,
  'page-footer': `
    about | about this site | about us | accessibility | accessibility statement | advertise |
    advertise with us | apps | archive | careers | code of conduct | complaints |
    community guidelines | contact | contact us | copyright | correction policy | corrections |
    corrections and clarifications | crossword | crosswords | disclaimer | do not sell my info |
    do not sell my personal information | do not sell or share my personal information |
    editorial guidelines | editorial policy | editorial standards | end of document | faq | faqs |
    feedback | get in touch | give feedback | help | help & support | help centre | help center |
    horoscopes | impressum | datenschutz | mentions légales | jobs | legal | legal notice |
    license this article | license this content | licensing | masthead | media kit |
    modern slavery act statement | our app | our apps | policies and standards | press office |
    privacy | privacy notice | privacy policy | privacy statement | purchase licensing rights |
    report a correction | report a mistake | report a problem | report a typo | report an error |
    report an issue | request correction | rights & permissions | rss | rss feed | rss feeds |
    secure drop | securedrop | send feedback | send us a tip | send us feedback | site map |
    sitemap | staff | suggest a correction | terms | terms & conditions | terms and conditions |
    terms of service | terms of use | terms & privacy | tips | today's paper | topics a-z |
    upgrade your browser | web archive | work for us | write for us`,
  'end-mark': `
    # | ## | ### | ends | end | -30- | for immediate release | body | end of article |
    end of story | end of list | list of 1 item | list of items | fin | ende`,
};
