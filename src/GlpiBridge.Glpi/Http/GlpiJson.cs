using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GlpiBridge.Glpi.Http;

internal static class GlpiJson
{
    // Bodies go to PHP, not into a page: accents stay readable, and a title of 255 letters does not grow to 1,530 bytes.
    public static readonly JsonSerializerOptions Options = new(GlpiJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = GlpiJsonContext.Default,
    };

    public static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
