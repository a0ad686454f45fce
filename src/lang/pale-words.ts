// English adjectives and nouns that tell hardly anything beside the word they stand with: "the next minister", "an aid package". Lower case.

export const paleWords: ReadonlySet<string> = new Set(
  `such own same very current next last recent latest new other further several certain possible previous prior upcoming
ongoing existing actual overall entire whole full major key main big large small great good real general different various recently
world package role way kind sort level matter issue case part number amount effort efforts attempt process situation area group side
series set range lot bit opportunity single sole apparent alleged potential related additional similar
first second third fourth fifth opposite alongside specific particular respective member members people person man woman tag`.split(
    /\s+/,
  ),
)
