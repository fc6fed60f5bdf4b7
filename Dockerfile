# factsheet in a container, for those who want no Python of their own:
#   docker build -t factsheet .
#   docker run --rm --network none --user "$(id -u):$(id -g)" -v "$PWD:/work" factsheet build articles -o output
FROM python:3.12-slim-bookworm AS wheel
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY factsheet factsheet
COPY templates templates
COPY seeds seeds
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /dist .

FROM python:3.12-slim-bookworm
RUN apt-get update \
 && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
 && rm -rf /var/lib/apt/lists/*
COPY requirements.lock /tmp/
COPY --from=wheel /dist /tmp/dist
# The versions of the lock file, without what only developers need.
RUN sed -e '/--hash/d' -e 's/ *\\$//' /tmp/requirements.lock > /tmp/constraints.txt \
 && pip install --no-cache-dir --constraint /tmp/constraints.txt /tmp/dist/*.whl \
 && rm -r /tmp/dist /tmp/requirements.lock /tmp/constraints.txt
RUN useradd --create-home reporter && mkdir /work && chown reporter /work
USER reporter
RUN factsheet doctor
VOLUME /work
WORKDIR /work
ENTRYPOINT ["factsheet"]
CMD ["--help"]
