// Units of measure and currencies, with what makes two of them comparable.

export interface Unit {
  /** The normal name, as it stands in a value ("km"). */
  name: string
  /** The unit that all of its dimension are reckoned in. */
  base: string
  /** 1 of this = `factor` of `base`. */
  factor: number
}

const list = `
m length 1 metre metres meter meters
km length 1000 kilometre kilometres kilometer kilometers kms
cm length 0.01 centimetre centimetres centimeter centimeters
mm length 0.001 millimetre millimetres millimeter millimeters
mi length 1609.344 mile miles
ft length 0.3048 foot feet
in length 0.0254 inch inches
yd length 0.9144 yard yards
g mass 0.001 gram grams gramme grammes
kg mass 1 kilogram kilograms kilo kilos kgs
t mass 1000 tonne tonnes
ton mass 907.18474 ton tons
lb mass 0.45359237 pound pounds lbs
oz mass 0.028349523 ounce ounces
s time 1 second seconds sec secs
min time 60 minute minutes mins
h time 3600 hour hours hrs hr
day time 86400 days
week time 604800 weeks
month time 2629746 months
year time 31556952 years yr yrs
decade time 315569520 decades
century time 3155695200 centuries
°C temperature 1 celsius
°F temperature 1 fahrenheit
mph speed 1.609344 mph
km/h speed 1 kph kmh km/h
l volume 1 litre litres liter liters
gal volume 3.785411784 gallon gallons
bbl volume 158.987294928 barrel barrels
ha area 1 hectare hectares
acre area 0.40468564 acres
MW power 1 megawatt megawatts
GW power 1000 gigawatt gigawatts
kW power 0.001 kilowatt kilowatts`

export const units: ReadonlyMap<string, Unit> = new Map(
  list
    .trim()
    .split('\n')
    .flatMap(line => {
      const [name = '', base = '', factor = '1', ...words] = line.split(' ')
      const unit: Unit = { name, base, factor: Number(factor) }
      return [name, ...words].map(word => [word, unit] as const)
    }),
)

/** Symbols and words → ISO 4217. */
export const currencies: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['a$', 'AUD'],
  ['c$', 'CAD'],
  ['nz$', 'NZD'],
  ['hk$', 'HKD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['usd', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['eur', 'EUR'],
  ['gbp', 'GBP'],
  ['sterling', 'GBP'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['rupee', 'INR'],
  ['rupees', 'INR'],
  ['rs', 'INR'],
  ['ruble', 'RUB'],
  ['rubles', 'RUB'],
  ['rouble', 'RUB'],
  ['roubles', 'RUB'],
  ['peso', 'MXN'],
  ['pesos', 'MXN'],
  ['franc', 'CHF'],
  ['francs', 'CHF'],
  ['cent', 'USc'],
  ['cents', 'USc'],
])

export const currencySymbols: ReadonlySet<string> = new Set(['$', '£', '€', '¥', '₹', '₽', '₩', '₪'])

/** Letters glued before "$" that say whose dollar it is. */
export const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
])
