/** Who photo credits name, as they are printed there. */
export const PHOTO_AGENCIES = `
    AAP | AFP | AFP/Getty | AFP/Getty Images | AFP via Getty Images | AFP via Getty | Alamy |
    Alamy Stock Photo | Alamy Live News | Anadolu | Anadolu Agency |
    Anadolu Agency via Getty Images | Anadolu via Getty Images | AP | AP Photo | AP Images |
    Associated Press | The Associated Press | Belga | Bloomberg | Bloomberg via Getty Images |
    Crown Copyright | dpa | EFE | EPA | EPA-EFE | EPA/Shutterstock | EPA Images | Europa Press |
    Flickr | Getty | Getty Images | Getty Images/iStockphoto | Getty Images via AFP | Handout |
    Imago | iStock | Kyodo | LightRocket | Maxar | NurPhoto | NurPhoto via Getty Images | Pool |
    PA | PA Archive | PA Images | PA Media | PA Wire | Picture Alliance | Pixabay | Pexels |
    POOL/AFP via Getty Images | Press Association | Press Association Images | Planet Labs |
    Reuters | Rex | Rex Features | Rex/Shutterstock | RIA Novosti | SOPA Images | Shutterstock |
    Sputnik | TASS | Ukrinform | Ukrainian Presidency | Unsplash | UPI | Wikimedia |
    Wikimedia Commons | WireImage | WPA Pool | Xinhua | Xinhua News Agency | Yonhap | ZUMA |
    ZUMA Press | ZUMAPRESS | Zuma Press Wire`;
