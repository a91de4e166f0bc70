/**
 * What only a person knows of a model, as `metadata` names it: the section of the model card that it belongs to, and its name
 * there (https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-details.html#model-card-schema).
 */
export const CARD_TEXTS = {
  'purpose-of-model': ['intended_uses', 'purpose_of_model'],
  'intended-uses': ['intended_uses', 'intended_uses'],
  'factors-affecting-model-efficiency': ['intended_uses', 'factors_affecting_model_efficiency'],
  'risk-rating': ['intended_uses', 'risk_rating'],
  'explanations-for-risk-rating': ['intended_uses', 'explanations_for_risk_rating'],
  'business-problem': ['business_details', 'business_problem'],
  'business-stakeholders': ['business_details', 'business_stakeholders'],
  'line-of-business': ['business_details', 'line_of_business'],
  'ethical-considerations': ['additional_information', 'ethical_considerations'],
  'caveats-and-recommendations': ['additional_information', 'caveats_and_recommendations'],
} as const;

export type CardText = keyof typeof CARD_TEXTS;
export type CardTexts = Readonly<Partial<Record<CardText, string | undefined>>>;

/** The only text of which a card takes no other words. */
export const RISK_RATINGS: readonly string[] = ['High', 'Medium', 'Low', 'Unknown'];

export function isCardText(name: string): name is CardText {
  return Object.hasOwn(CARD_TEXTS, name);
}

/** Section → name → text. */
export function cardSections(texts: CardTexts): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const sections: Record<string, Record<string, string>> = {};
  for (const [name, text] of Object.entries(texts)) {
    if (!isCardText(name) || text === undefined) continue;
    const [section, member] = CARD_TEXTS[name];
    sections[section] = { ...sections[section], [member]: text };
  }
  return sections;
}
