using System.Globalization;
using GlpiBridge.Forms.Validation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GlpiBridge.Cli.Forms;

/// The sentences of config/texts/fr.yaml for what is wrong with an answer.
internal sealed class FaultSentences(IReadOnlyDictionary<string, string> sentences)
{
    public static FaultSentences Read(string configFolder)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(File.ReadAllText(Path.Combine(configFolder, "texts", "fr.yaml"))));
            var faults = (YamlMappingNode)((YamlMappingNode)stream.Documents[0].RootNode).Children["fault"];
            return new FaultSentences(faults.Children.ToDictionary(pair => "fault." + ((YamlScalarNode)pair.Key).Value, pair => ((YamlScalarNode)pair.Value).Value ?? ""));
        }
        catch (Exception wrong) when (wrong is IOException or YamlException or KeyNotFoundException or InvalidCastException)
        {
            throw new PreviewException($"{Path.Combine(configFolder, "texts", "fr.yaml")} : les phrases sont illisibles ({wrong.Message}).", wrong);
        }
    }

    public string Of(AnswerFault fault) => sentences.TryGetValue(fault.Key, out var sentence)
        ? string.Format(CultureInfo.GetCultureInfo("fr-FR"), sentence, [.. fault.Arguments])
        : fault.Key;
}
