"""Signs in once with a library of Python, as stdin says in JSON, and prints what became of it as JSON."""

import json
import sys

AUTHORITY = "https://login.microsoftonline.com"


def with_msal(asked):
    import msal

    credential = asked["credential"]
    application = msal.ConfidentialClientApplication(
        asked["clientId"],
        authority=f"{AUTHORITY}/{asked['tenantId']}",
        client_credential={
            "secret": lambda: credential["secret"],
            "certificate": lambda: {
                "private_key": credential["privateKey"],
                "public_certificate": credential["certificate"],
            },
            "thumbprint": lambda: {
                "private_key": credential["privateKey"],
                "thumbprint": credential["thumbprint"],
            },
            "assertion": lambda: {"client_assertion": credential["assertion"]},
        }[credential["kind"]](),
    )
    answer = application.acquire_token_for_client([asked["scope"]])
    return {"token": answer.get("access_token"), "error": answer.get("error_description")}


def with_azure_identity(asked):
    from azure.core.exceptions import ClientAuthenticationError
    from azure.identity import (
        CertificateCredential,
        ClientAssertionCredential,
        ClientSecretCredential,
    )

    credential = asked["credential"]
    client = (asked["tenantId"], asked["clientId"])
    made = {
        "secret": lambda: ClientSecretCredential(*client, credential["secret"]),
        "certificate": lambda: CertificateCredential(
            *client,
            certificate_data=(credential["privateKey"] + credential["certificate"]).encode(),
        ),
        "assertion": lambda: ClientAssertionCredential(*client, lambda: credential["assertion"]),
    }[credential["kind"]]()
    try:
        return {"token": made.get_token(asked["scope"]).token}
    except ClientAuthenticationError as error:
        return {"error": str(error)}


asked = json.load(sys.stdin)
json.dump({"msal": with_msal, "azure-identity": with_azure_identity}[asked["library"]](asked), sys.stdout)
