/** Sites and programs that share buttons lead to, as one group of a pattern. */
export const NETWORKS =
  '(?:facebook|twitter|x|x \\(twitter\\)|twitter/x|x/twitter|whatsapp|linkedin|reddit|telegram|messenger|pinterest|threads|bluesky|mastodon|tumblr|viber|line|e-?mail|flipboard|instagram|tiktok|youtube|google news|google|apple news|signal|wechat|weibo|pocket|social media|nextdoor|truth social|spotify|apple podcasts)';
