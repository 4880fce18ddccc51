namespace GlpiBridge.Sandbox.Http;

/// The pages that come in place of an answer of the API.
internal static class Pages
{
    public const string Home = "<!DOCTYPE html>\n<html lang=\"fr\">\n<head><title>GLPI</title></head>\n<body></body>\n</html>\n";

    public const string Maintenance = """
        <!DOCTYPE html>
        <html lang="" >
        <head><title>MAINTENANCE MODE - GLPI</title><meta charset="utf-8" /></head>
        <body><p>Le service est en maintenance.</p></body>
        </html>
        """;

    public const string ServerError = """
        <html>
        <head><title>500 Internal Server Error</title></head>
        <body><center><h1>500 Internal Server Error</h1></center></body>
        </html>
        """;

    public const string Unexpected = """
        <!DOCTYPE html>
        <html lang="fr">
        <body><p>Une page en place de la réponse.</p></body>
        </html>
        """;

    public const string Denied = """
        <!DOCTYPE html>
        <html lang="fr">
        <head><title>Accès refusé - GLPI</title></head>
        <body><p>Vous n'avez pas les droits requis pour réaliser cette action.</p></body>
        </html>
        """;
}
