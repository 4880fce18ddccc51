using GlpiBridge.Forms.Loading;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GlpiBridge.Forms.Importing.Drafting;

/// <summary>Writes a form's document as the file that the loader reads.</summary>
internal static class FormYaml
{
    private static readonly ISerializer Serializer =
        new SerializerBuilder()
            .WithNamingConvention(HyphenatedNamingConvention.Instance)
            .WithEnumNamingConvention(HyphenatedNamingConvention.Instance)
            .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull | DefaultValuesHandling.OmitDefaults | DefaultValuesHandling.OmitEmptyCollections)
            .WithIndentedSequences()
            .WithQuotingNecessaryStrings()
            .DisableAliases()
            .Build();

    public static string Write(FormDocument document, IReadOnlyList<string> notes)
    {
        IEnumerable<string> head = ["# yaml-language-server: $schema=./form.schema.json", "# Importé de GLPI par « glpibridge forms import »."];
        if (notes.Count > 0)
        {
            head = [.. head, "# À revoir :", .. notes.Select(note => "#   - " + note)];
        }

        return string.Join('\n', head) + "\n" + Serializer.Serialize(document).ReplaceLineEndings("\n");
    }
}
