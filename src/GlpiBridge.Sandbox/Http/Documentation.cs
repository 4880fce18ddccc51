using System.Net;
using System.Text;

namespace GlpiBridge.Sandbox.Http;

/// What stands at the root of the API, where GLPI shows its documentation.
internal static class Documentation
{
    public const string Page = """
        # GLPI REST API: Documentation

        ## Summary

        This server emulates the legacy REST API of GLPI 10.0.19 for demonstrations and tests: initSession with a login and
        password or a user token gives a session token, which every other call sends back in the Session-Token header beside
        the App-Token. Items are read and written at /:itemtype and /:itemtype/:id.
        """;

    /// With "debug" in the query GLPI wraps the answer in a page.
    public static bool IsDebug(IEnumerable<string> parameters) => parameters.Contains("debug", StringComparer.Ordinal);

    public static ApiAnswer Wrap(ApiAnswer answer) => answer with
    {
        Bytes = Encoding.UTF8.GetBytes($"<!DOCTYPE html>\n<html lang=\"fr\">\n<head><title>API REST - GLPI</title></head>\n<body><pre>{WebUtility.HtmlEncode(answer.Json?.ToJsonString())}</pre></body>\n</html>\n"),
        ContentType = ApiAnswer.HtmlType,
    };
}
