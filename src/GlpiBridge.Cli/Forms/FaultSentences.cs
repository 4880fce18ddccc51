using GlpiBridge.Forms.Validation;
using GlpiBridge.Portal.Configuration;
using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Cli.Forms;

/// The sentences of config/texts/fr.yaml for what is wrong with an answer.
internal sealed class FaultSentences(Sentences sentences)
{
    public static FaultSentences Read(string configFolder)
    {
        try
        {
            return new FaultSentences(Sentences.Load(Path.Combine(configFolder, "texts"), Language.French));
        }
        catch (ConfigurationException wrong)
        {
            throw new PreviewException(wrong.Message, wrong);
        }
    }

    public string Of(AnswerFault fault) => sentences[fault.Key, [.. fault.Arguments]];
}
