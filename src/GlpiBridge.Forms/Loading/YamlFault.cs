using System.Globalization;
using YamlDotNet.Core;

namespace GlpiBridge.Forms.Loading;

/// <summary>Says in an administrator's words why a file is not YAML.</summary>
internal static class YamlFault
{
    private static readonly (string Part, string Sentence)[] Sentences =
    [
        ("Duplicate key", "une clé est écrite deux fois au même endroit. Gardez-en une."),
        ("cannot start any token", "ce caractère ne peut pas commencer une valeur. Mettez le texte entre guillemets, et remplacez les tabulations par des espaces."),
        ("tab as indentation", "une tabulation sert de retrait. Remplacez-la par des espaces."),
        ("invalid mapping", "un deux-points se trouve dans un texte sans guillemets, ou le retrait change sans raison. Mettez le texte entre guillemets ou alignez la ligne."),
        ("wrong indentation", "un guillemet n'est pas refermé, ou la suite du texte n'est pas en retrait. Vérifiez la ligne."),
        ("did not find expected key", "cette ligne n'est pas alignée avec les clés qui précèdent, ou un guillemet manque avant elle. Corrigez son retrait."),
        ("did not find expected '-'", "cette ligne n'est pas alignée avec les tirets de la liste. Corrigez son retrait."),
        ("flow mapping", "une accolade { n'est pas refermée, ou une virgule manque. Vérifiez la ligne."),
        ("flow sequence", "un crochet [ n'est pas refermé, ou une virgule manque. Vérifiez la ligne."),
        ("quoted scalar", "un guillemet n'est pas refermé. Vérifiez la ligne."),
        ("could not find expected ':'", "une ligne n'est ni une clé suivie de « : » ni un élément de liste. Corrigez-la ou mettez le texte entre guillemets."),
        ("anchor", "le texte commence par & ou *, qui ont un sens en YAML. Mettez-le entre guillemets."),
        ("alias", "le texte commence par & ou *, qui ont un sens en YAML. Mettez-le entre guillemets."),
    ];

    public static FormFileException Of(string name, string yaml, YamlException error)
    {
        var reason = (error.InnerException ?? error).Message;
        var sentence = Sentences.FirstOrDefault(known => reason.Contains(known.Part, StringComparison.OrdinalIgnoreCase)).Sentence
            ?? $"le fichier n'est pas lisible ({reason}). Vérifiez le retrait des lignes et les guillemets.";
        return At(name, LineOf(yaml, reason) ?? Math.Max(1, error.Start.Line), sentence, error);
    }

    /// <summary>The parser gives up without a word, and without a line, on a bracket that is never closed and on what it cannot read at all.</summary>
    public static FormFileException OfNoWord(string name, string yaml, Exception error) => FirstLine(yaml, IsUnbalanced) is { } line
        ? At(name, line, "une accolade { ou un crochet [ n'est pas refermé. Vérifiez la ligne.", error)
        : At(name, 1, "le fichier n'est pas lisible. Vérifiez le retrait des lignes, les guillemets et les caractères spéciaux.", error);

    private static FormFileException At(string name, long line, string sentence, Exception error) =>
        new(string.Create(CultureInfo.InvariantCulture, $"forms/{name}:{line} : {sentence}"), error);

    // Of these two the parser tells no line.
    private static long? LineOf(string yaml, string reason) =>
        reason.Contains("tab as indentation", StringComparison.Ordinal) ? FirstLine(yaml, line => line[..^line.TrimStart().Length].Contains('\t', StringComparison.Ordinal))
        : reason.StartsWith("The anchor '", StringComparison.Ordinal) ? FirstLine(yaml, line => line.Contains("*" + reason.Split('\'')[1], StringComparison.Ordinal))
        : null;

    private static bool IsUnbalanced(string line) => line.Count(character => character is '{' or '[') != line.Count(character => character is '}' or ']');

    private static long? FirstLine(string yaml, Func<string, bool> wanted)
    {
        var index = yaml.ReplaceLineEndings("\n").Split('\n').ToList().FindIndex(line => wanted(line));
        return index < 0 ? null : index + 1;
    }
}
