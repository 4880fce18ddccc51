using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GlpiBridge.Forms.Loading;

/// <summary>The text of one file below <c>forms/</c>: its tree, and the line of any place in it for messages.</summary>
/// <param name="name">Name of the file below <c>forms/</c>.</param>
/// <param name="root">What it holds; null for an empty file.</param>
internal class YamlFile(string name, YamlNode? root)
{
    /// <summary>Makes the exception for something wrong at a place such as <c>sections[0].questions[2].type</c>.</summary>
    public FormFileException Error(string place, string sentence) =>
        new(string.Create(CultureInfo.InvariantCulture, $"forms/{name}:{Line(place)} {place} : {sentence}"));

    public string Needed(string? value, string place) =>
        string.IsNullOrWhiteSpace(value) ? throw Error(place, "cette clé est obligatoire et n'a pas de valeur.") : value.Trim();

    /// <summary>The line of a place, or of the nearest place around it that the file has.</summary>
    public long Line(string place)
    {
        var node = root;
        var line = node?.Start.Line ?? 1;
        foreach (var step in place.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            (var mark, node) = node switch
            {
                YamlMappingNode map => map.Children.Where(pair => pair.Key is YamlScalarNode key && key.Value == step).Select(pair => (pair.Key, pair.Value)).FirstOrDefault(),
                YamlSequenceNode list when int.TryParse(step, CultureInfo.InvariantCulture, out var index) => (list.Children.ElementAtOrDefault(index), list.Children.ElementAtOrDefault(index)),
                _ => default((YamlNode?, YamlNode?)),
            };
            if (mark is null)
            {
                break;
            }

            line = mark.Start.Line;
        }

        return line;
    }

    /// <summary>The only document of a file; null for an empty file.</summary>
    protected static YamlNode? RootOf(string name, string yaml)
    {
        var documents = Load(name, yaml);
        return documents.Count > 1
            ? throw new FormFileException(string.Create(CultureInfo.InvariantCulture,
                $"forms/{name}:{documents[1].RootNode.Start.Line} : une ligne « --- » commence un deuxième document. Gardez un formulaire par fichier."))
            : documents.Count == 0 ? null : documents[0].RootNode;
    }

    private static IList<YamlDocument> Load(string name, string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
            return stream.Documents;
        }
        catch (YamlException error)
        {
            throw YamlFault.Of(name, yaml, error);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            throw YamlFault.OfNoWord(name, yaml, error);
        }
    }
}
