#!/usr/bin/env bash
# Puts Terraform on the job's PATH. Committed, since a job that can assume a role runs no action of a third party.
set -euo pipefail

# The checksum, as in https://releases.hashicorp.com/terraform/1.11.4/terraform_1.11.4_SHA256SUMS: change both together.
version=1.11.4
sha256=1ce994251c00281d6845f0f268637ba50c0005657eb3cf096b92f753b42ef4dc

directory="${RUNNER_TEMP:?}/terraform-$version"
archive="$directory/terraform.zip"
mkdir -p "$directory"
curl --fail --silent --show-error --location --retry 3 --proto '=https' --output "$archive" \
  "https://releases.hashicorp.com/terraform/$version/terraform_${version}_linux_amd64.zip"
echo "$sha256  $archive" | sha256sum --check --quiet
unzip -q -o "$archive" terraform -d "$directory"
echo "$directory" >>"${GITHUB_PATH:?}"
