/** Headings above lists of other articles: the titles below them go with them, up to the next paragraph. */
export const LIST_HEADINGS = `
    also in the news | also read | around the web | articles | don't miss | editor's choice |
    editor's pick | editor's picks | editors' picks | editors' choice | elsewhere |
    elsewhere on the web | explore more | explore more on these topics | explore more topics |
    featured | featured stories | filed under | follow topics | from around the web |
    further reading | hot topics | in case you missed it | in other news | keep exploring |
    keep reading | key topics | latest | latest articles | latest headlines | latest news |
    latest posts | latest stories | latest updates | latest videos | more articles |
    more coverage | more for you | more from | more from author | more from the author |
    more from this author | more from this category | more from this section | more headlines |
    more in this section | more in this series | more like this | more news | more on this |
    more on this story | more on this topic | more posts | more reading | more stories |
    more stories like this | more to explore | more to read | most commented | most discussed |
    most popular | most popular articles | most popular stories | most read | most read articles |
    most read in | most read stories | most recent | most shared | most viewed | most watched |
    must read | must reads | new articles | newest articles | on the topic | other articles |
    other news | other stories | our picks | people also read | popular | popular articles |
    popular now | popular posts | popular posts from this blog | popular stories | popular topics | read also | read more |
    read more about | read more on | read more on this | read more on this story |
    read more on this topic | read more stories | read next | reading list | recent |
    recent articles | recent comments | recent news | recent posts | recent stories |
    recommended | recommended articles | recommended for you | recommended stories |
    recommended reading | recommended videos | related | related article | related articles |
    related content | related coverage | related internet links | related items | related links |
    related news | related posts | related reading | related stories | related story |
    related tags | related topics | related video | related videos | related topic | see also |
    similar articles | similar stories | spotlight | stories for you | suggested |
    suggested reading | suggested topics | tags | tagged | the latest | today's headlines |
    today's top stories | top articles | top headlines | top news | top picks | top posts |
    top stories | top stories today | top videos | topics | topics mentioned in this article |
    topics in this article | trending | trending articles | trending news | trending now |
    trending stories | trending topics | trending videos | up next | what others are reading |
    what readers are reading | what to read next | what we're reading | what's hot | what's new |
    you may also be interested in | you may also like | you may be interested in |
    you may have missed | you might also be interested in | you might also like | you might like |
    mehr zum thema | das könnte sie auch interessieren | lesen sie auch | meistgelesen |
    à lire aussi | lire aussi | les plus lus | lee también | más leídas | más noticias |
    le también | leggi anche | czytaj także | zobacz także | читайте также | читайте також |
    lees ook`;
