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
}
