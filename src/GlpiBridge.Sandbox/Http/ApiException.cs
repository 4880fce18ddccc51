using System.Text.Json.Nodes;

namespace GlpiBridge.Sandbox.Http;

/// An answer of the form [code, sentence]; the sentence may be followed by a link to the documentation.
internal sealed class ApiException(int status, string code, JsonNode? message, bool hasLink = false) : Exception
{
    public int Status => status;
    public string Code => code;
    public JsonNode? Sentence => message;
    public bool HasLink => hasLink;

    public ApiAnswer ToAnswer(string baseUrl)
    {
        var text = hasLink ? $"{message}; Afficher la documentation dans votre navigateur à {baseUrl}/#{code}" : null;
        return new ApiAnswer(status, new JsonArray(code, text ?? message?.DeepClone()));
    }
}
