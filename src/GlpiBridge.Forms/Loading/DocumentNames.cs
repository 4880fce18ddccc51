using System.Reflection;
using GlpiBridge.Forms.Translating;

namespace GlpiBridge.Forms.Loading;

/// <summary>What a document is called in a message.</summary>
internal static class DocumentNames
{
    public static string Of(Type document) => document.GetCustomAttribute<QuestionTypeAttribute>() is { } question
        ? $"pour une question de type {question.Name}"
        : document switch
        {
            _ when document == typeof(FormDocument) => "au début d'un formulaire",
            _ when document == typeof(TileDocument) => "dans tile",
            _ when document == typeof(SectionDocument) => "dans une section",
            _ when document == typeof(ChoiceDocument) => "dans une réponse possible",
            _ when document == typeof(ConditionDocument) => "dans une condition",
            _ when document == typeof(TicketDocument) => "dans ticket",
            _ when document == typeof(TranslationDocument) => "au début d'une traduction",
            _ when document == typeof(TranslatedTileDocument) => "dans tile",
            _ when document == typeof(TranslatedSectionDocument) => "dans la traduction d'une section",
            _ when document == typeof(TranslatedQuestionDocument) => "dans la traduction d'une question",
            _ when document == typeof(TranslatedChoiceDocument) => "dans la traduction d'une réponse",
            _ => "dans une règle de catégorie",
        };
}
