/** What the products of a stock are called. */

export const BRANDS =
  'Serra Alta,Bom Campo,Casa Nova,Rio Claro,Vale Verde,Norte,Duna,Litoral,Mercato,Zafra,Lumen,Origem'.split(
    ','
  )

export const CATEGORIES =
  'Coffee,Tea,Pasta,Oils,Snacks,Sweets,Beans,Rice,Spices,Drinks,Fish,Cereals'.split(
    ','
  )

export const NOUNS =
  'coffee,tea,penne,olive oil,crackers,chocolate,beans,rice,paprika,juice,tuna,granola'.split(
    ','
  )

export const KINDS =
  'Ground,Whole,Organic,Roasted,Classic,Golden,Smoked,Dark,Fine,Wild,Sweet,Fresh,Dried,Royal,Rustic,Mild,Bold'.split(
    ','
  )
