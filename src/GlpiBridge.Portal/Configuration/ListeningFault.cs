using Microsoft.AspNetCore.Connections;

namespace GlpiBridge.Portal.Configuration;

/// <summary>An address of « Portal:Urls » that is taken shows only when the server starts.</summary>
internal static class ListeningFault
{
    /// <summary>What to tell the administrator; null for any other failure.</summary>
    public static string? Words(Exception failure) => failure is IOException { InnerException: AddressInUseException }
        ? "config/glpibridge.json ou variable d'environnement Portal__Urls : la clé « Portal:Urls » nomme une adresse déjà prise par un autre programme "
            + $"({failure.Message}) Arrêtez-le ou écrivez une autre adresse, par exemple « http://127.0.0.1:5081 »."
        : null;
}
