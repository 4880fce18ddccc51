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
        ("'\t'", "une tabulation sert de retrait. Remplacez-la par des espaces."),
        ("apping values are not allowed", "un deux-points se trouve dans un texte sans guillemets, ou le retrait change sans raison. Mettez le texte entre guillemets ou alignez la ligne."),
        ("did not find expected key", "cette ligne n'est pas alignée avec les clés qui précèdent, ou un guillemet manque avant elle. Corrigez son retrait."),
        ("did not find expected '-'", "cette ligne n'est pas alignée avec les tirets de la liste. Corrigez son retrait."),
        ("flow mapping", "une accolade { n'est pas refermée, ou une virgule manque. Vérifiez la ligne."),
        ("flow sequence", "un crochet [ n'est pas refermé, ou une virgule manque. Vérifiez la ligne."),
        ("quoted scalar", "un guillemet n'est pas refermé. Vérifiez la ligne."),
        ("could not find expected ':'", "une ligne n'est ni une clé suivie de « : » ni un élément de liste. Corrigez-la ou mettez le texte entre guillemets."),
        ("anchor", "le texte commence par & ou *, qui ont un sens en YAML. Mettez-le entre guillemets."),
        ("alias", "le texte commence par & ou *, qui ont un sens en YAML. Mettez-le entre guillemets."),
    ];

    public static FormFileException Of(string name, YamlException error)
    {
        var reason = (error.InnerException ?? error).Message;
        var sentence = Sentences.FirstOrDefault(known => reason.Contains(known.Part, StringComparison.OrdinalIgnoreCase)).Sentence
            ?? $"le fichier n'est pas lisible ({reason}). Vérifiez le retrait des lignes et les guillemets.";
        return new FormFileException(string.Create(CultureInfo.InvariantCulture, $"forms/{name}:{Math.Max(1, error.Start.Line)} : {sentence}"), error);
    }
}
