using System.Globalization;
using System.Text.RegularExpressions;
using GlpiBridge.Forms.Loading;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace GlpiBridge.Forms.Rendering;

/// <summary>Says in an administrator's words what Scriban found wrong with a template.</summary>
internal static partial class TemplateFault
{
    private const string Names = "Les noms à disposition sont en tête de templates/_disposition.html.";

    public static FormFileException Of(LogMessageBag messages, string name, string text)
    {
        var first = messages.First(message => message.Type is ParserMessageType.Error);
        // What is missing at the end of the text has no line of its own.
        var place = first.Span.Start.Line < 0 ? $"templates/{name}:{text.Count(character => character == '\n') + 1} :" : Place(first.Span);
        return new FormFileException($"{place} le modèle ne se compile pas ({first.Message}). Vérifiez que chaque {{{{ a son }}}}, et chaque if, for ou func son end.");
    }

    public static FormFileException Of(ScriptRuntimeException error, string name)
    {
        var message = error is ScriptParserRuntimeException { ParserMessages: [var first, ..] } ? first.Message : error.OriginalMessage;
        return new FormFileException($"{Place(error.Span, name)} {Sentence(message)}", error);
    }

    private static string Sentence(string message) =>
        Unknown().Match(message) is { Success: true } unknown ? $"le nom « {unknown.Groups[1].Value} » n'existe pas. {Names}"
        : Member().Match(message) is { Success: true } member ? $"« {member.Groups[1].Value} » n'existe pas à cet endroit. {Names}"
        : Nothing().Match(message) is { Success: true } nothing ? $"« {nothing.Groups[1].Value} » est parfois absent : entourez ce passage d'un if. {Names}"
        : Include().Match(message) is { Success: true } include ? $"le modèle « {include.Groups[1].Value} » n'existe pas dans templates/. Créez-le ou corrigez le nom après include."
        : Limit().IsMatch(message) ? $"le modèle tourne sans fin ou produit un texte démesuré ({message}). Revoyez ses boucles et ses fonctions."
        : $"le modèle ne peut pas s'exécuter ({message}). {Names}";

    private static string Place(SourceSpan span, string? name = null) =>
        string.Create(CultureInfo.InvariantCulture, $"templates/{(string.IsNullOrEmpty(span.FileName) ? name : span.FileName)}:{Math.Max(span.Start.Line, 0) + 1} :");

    [GeneratedRegex("variable or function `([^`]+)` was not found")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"Cannot get member with name (\S+?)\.?$")]
    private static partial Regex Member();

    [GeneratedRegex("Object `([^`]+)` is null")]
    private static partial Regex Nothing();

    [GeneratedRegex("nclude template path is null for `([^`]+)")]
    private static partial Regex Include();

    [GeneratedRegex("(?i)limit")]
    private static partial Regex Limit();
}
