/**
 * What parts of a page are by the names their makers gave them (class, id, `data-` labels of components), matched against
 * those names in lower case, `camelCase` and `_` written with hyphens, each name between blanks. The first that fits
 * counts. Each pattern names a kind of part in words that page makers everywhere use; none names a site.
 */
export const REGION_NAMES = {
  consent:
    /(?:^| |-)(?:consent|cookies?-?(?:banner|notice|consent|bar|law|modal|policy|popup|wall|settings|disclaimer|message|info|overlay|warning|alert|dialog)?|cookiebot|gdpr|ccpa|cmp-(?:banner|container|root|ui|modal|wrapper)|privacy-(?:manager|modal|banner|popup|center|wall|notice))(?:-(?:sdk|banner|modal|popup|dialog|container|wrapper|overlay|box|root|content|layer|manager|tool|ui|screen|bar|wall))*(?= |$)/,
  comments:
    /(?:^| )(?:(?:user-|reader-|article-|post-|entry-|fb-|facebook-)?comments?(?:-(?:section|list|area|wrapper|container|block|thread|form|box|respond|body|content|template))*|disqus(?:-thread)?|respond|comment-respond|leserkommentare|kommentare)(?= |$)/,
  related:
    /(?:^| |-)(?:related|recirc(?:ulation)?|recommend(?:ed|ation|ations|er)?|read-?(?:more|also|next)|more-(?:stories|news|from|on|articles|about|like|in|links)|most-?(?:read|popular|viewed|recent)|also-?(?:read|like|see)|see-also|further-reading|next-(?:article|post|story)|prev(?:ious)?-(?:article|post|story)|post-navigation|teasers?|outbrain|taboola|yarpp|jp-relatedposts|trending|similar|mehr-zum-thema|zum-thema|lesen-sie-auch|weiterlesen|relacionad[oa]s?|noticias-relacionadas|a-lire-aussi|lire-aussi|crosslinks?|interlinking|read-next|up-next|onward|popular-posts|latest-(?:news|posts|articles|stories)|article-list|link-list|linklist|linkbox|infinite-scroll)(?=-| |$)/,
  author:
    /(?:^| )(?:(?:article|post|entry|story|content|single|the|c|m|o|b|block|widget|about|module)-)*(?:author|writer|contributor|columnist|autor|auteur|reporter|journalist)s?-(?:bio(?:graphy|s)?|box|info(?:box|rmation)?|about|card|profile|description|desc|details?|blurb|panel|block|footer|section|widget|introduction|end)(?:-[a-z-]*)?(?= |$)|(?:^| )(?:(?:article|post|entry|story)-)?(?:about-(?:the-)?(?:author|writer)s?|abh-box|saboxplugin-wrap|author-?bio|bio-(?:box|container|wrapper|text|content)|guest-author|contributor-bio|end-(?:bio|credits?)|article-bio|short-bio)(?:-[a-z-]*)?(?= |$)/,
  newsletter:
    /(?:^| |-)(?:newsletters?|news-letter|email-?sign-?up|nl-?(?:signup|box|form|promo|widget)|mailchimp|mc-?embed-?signup|(?:inline|article|email|content|story|promo)-?sign-?up|sign-?up-(?:form|box|module|promo|widget|container|banner)|signup-?form|whatsapp-(?:promo|channel|box|banner)|push-?notification)(?=-| |$)/,
  'machine-summary':
    /(?:^| |-)(?:ai-?(?:generated-?)?(?:summar(?:y|ies)|content|digest|recap|takeaways?|highlights|overview)|(?:summary|recap|digest|takeaways?)-(?:by-)?ai)(?=-| |$)/,
  offer:
    /(?:^| )(?:(?:sign|log)-?in|regist(?:er|ration)|identity)-(?:screen|wall|gate|blocker|prompt|intro)(?:-[a-z]{1,20}){0,4}(?= |$)|(?:^| )(?:intro-body-anonymous|(?:content-|article-|page-)?blocker(?:-(?:title|text|body|screen|box|message|form|overlay))?)(?= |$)|(?:^| |-)(?:paywall-?(?:message|offer|box|overlay|modal|banner|prompt|teaser|gate|login)|regwall|reg-?gate|offers?|piano|subscri(?:be|ption|ber)s?-(?:offer|box|banner|promo|cta|message|prompt|callout|module|block|link|widget|button|form|intro|now)|subscribe|abo-?(?:box|teaser|banner|hinweis|angebot)|plus-?(?:teaser|banner|box)|upsell|donat(?:e|ion)s?(?:-(?:box|banner|cta|form|promo|module|message|block))?|membership-(?:box|cta|promo|banner|message)|support-us|call-to-action|cta|in-?article-?promo|promo-?(?:box|block|banner|module|link|text|teaser|small|medium|large|card|item|[a-z])?|affiliate-(?:disclaimer|disclosure|box|links?|notice|products?)|shopping|shop-widget|product-(?:box|card|list)|intro-body|app-(?:promo|banner|download)|download-app|login-(?:box|form|wall|prompt)|marketing-(?:box|banner|message))(?=-(?:wrap|inner|container|content|box|text|list|title)| |$)/,
  advertisement:
    /(?:^| )(?:(?:[a-z]{1,8}-){0,2}ads?(?:-label)?|adv|advert|adverts|advertisement|advertisements|adsbygoogle|ad-(?:container|wrapper|slot|unit|block|box|label|placeholder|banner|break|break-\w+)|ads-(?:container|wrapper|box)|advertorial|anzeige|werbung|publicite|publicidad|reklama|sponsored(?:-content|-links?|-post)?|sponsor-box|native-ad|dfp(?:-\w+)?|google-ads?)(?= |$)/,
  meta: /(?:^| )(?:[a-z]{1,12}-){0,3}(?:by-?lines?|date-?lines?|date-?time|time-?stamps?|pub(?:lish(?:ed|ing)?|lication)?-?(?:date|time|info|details)|(?:post|article|entry|story|news|content)-?(?:date|time|meta|byline|authors?)|meta-?(?:data|info|line|bar)?|last-?(?:updated?|modified)|updated?-?(?:time|date|at)|(?:reading|read)-?time|lesedauer|lesezeit|authors?(?:-(?:names?|list|links?|line|wrapper|container|date|meta|subitem|item))?|fecha|firma|dateline)(?:-(?:wrapper|container|info|text|details|block|item|line|inner|group|row|bar|meta))?(?= |$)/,
  caption:
    /(?:^| |-)(?:captions?|wp-caption(?:-text|-dd)?|figcaption|(?:photo|image|img|media|picture|figure|video|gallery|slide|foto|bild)-?(?:captions?|credits?|desc(?:ription)?|legend|copyright|source|title|text|by|author|info|byline|rights|meta|label)|(?:photo|image|picture|foto|bild)-?box|bildunterschrift|bildtext|bildnachweis|legende|pie-(?:de-)?foto|piefoto|cutline|credits?-?(?:line|text|label|photo|image)?|copyright|op-small)(?=-(?:text|wrap|wrapper|container|inner|content|full|truncated|short|expanded|label|item|box|title|span|block|area)| |$)/,
  'pull-quote':
    /(?:^| |-)(?:pull-?quotes?|quote-?pull|pulled-quote|pq|blockquote-pull|callout-quote|highlight-quote|tweet-?this|click-to-tweet|destacado-quote|zitat-?box)(?=-| |$)/,
  card: /(?:^| |-)(?:hover-?cards?|tool-?tips?|pop-?overs?|info-?bubble|glossary-(?:card|popup|tooltip|definition|box)|preview-card|flyout|dropdown-(?:content|menu)|profile-card|entity-card|context-card|mini-?profile)(?=-| |$)/,
  'fact-box':
    /(?:^| |-)(?:fact-?(?:box|file|sheet)|info-?box(?:es)?|faktaboks|faktaruta|fakten-?box|info-?kasten|kasten|encadre|recuadro|despiece)(?=-| |$)/,
  player:
    /(?:^| |-)(?:player-(?:overlay|title|caption|poster)|(?:video|audio|podcast|jw|brightcove|vjs|plyr|featured-video)-?(?:player|playlist|card|teaser|promo|widget|box|carousel|item|list|module|overlay|controls|js)s?|playlist|podcast-?(?:box|promo|teaser|module)?|article-audio|audio-(?:article|version|reader|tool)|listen-(?:to-)?(?:article|this|now|button)|read-?aloud|readspeaker|vorlesen|speechkit|trinity-player|beyondwords)(?=-| |$)/,
  tools:
    /(?:^| )(?:[a-z-]*-)?(?:share|sharing|social|sharedaddy|addtoany|addthis|share-?(?:bar|buttons?|tools?|links?|this|icons?|wrapper|widget|box|list)|social-?(?:share|sharing|media-?(?:links|buttons|icons|share|bar)|links?|icons?|buttons?|bar|follow|tools|networks?)|breadcrumbs?|toolbar|tool-bar|article-tools|print-(?:link|button)|bookmark|utility-bar|follow-(?:us|button|author|topics?)|report-(?:error|mistake|typo)|fehler-melden|correction-form|rating|vote|survey|poll|quiz|feedback|google-news-(?:link|box|follow))(?= |$)/,
  tags: /(?:^| )(?:(?:article|post|entry|story|content|page|single|news)-)?(?:tags?|topics?|keywords?|categories|category-list|tag-?(?:list|cloud|links?|container|wrapper|box|group)|topic-?(?:list|links?|tags?|bar)|article-topics|tags-links|cat-links|schlagworte|schlagwoerter|etiquetas|themen)(?= |$)/,
} as const satisfies Readonly<Record<string, RegExp>>;

/** A kind of part that stands beside an article or in it and is none of its text. */
export type RegionName = keyof typeof REGION_NAMES | 'navigation' | 'aside' | 'hidden' | 'footer';
